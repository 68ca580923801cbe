package se.incidentkedjan.intake.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.incidentkedjan.intake.attachment.Opening;

/**
 * The answer that hands out an attachment. Whatever it holds, a browser saves it and shows nothing of it: it has no type of its
 * own, may not be guessed at, and could do nothing if it were shown after all. Nothing on the way keeps it.
 */
public final class Download {

    private Download() {}

    /** The answer for a file that is opened, and closed when it has been sent. One that turns out to be changed breaks off. */
    public static ResponseEntity<InputStreamResource> of(Opening.Opened opened) {
        var name = opened.facts().name().text();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(opened.length())
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                // The class itself: of any other resource Spring would also send parts.
                .body(new InputStreamResource(opened.content(), "an attachment"));
    }
}

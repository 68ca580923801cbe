package se.incidentkedjan.reporting.report.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: to be saved under its name, and kept by nobody on the way. */
public final class FileAnswer {

    private FileAnswer() {}

    /** {@return the answer with these bytes} */
    public static ResponseEntity<Object> of(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}

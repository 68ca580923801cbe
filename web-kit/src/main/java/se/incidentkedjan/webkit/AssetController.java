package se.incidentkedjan.webkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the files of the frame. */
@RestController
final class AssetController {

    private static final Pattern HASHED = Pattern.compile("([a-z-]+)\\.([0-9a-f]{12})\\.([a-z]+)");

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    /** A page of another release asks with another hash: it gets today's file, but must not keep it. */
    @GetMapping(Assets.PATH + "{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        Matcher hashed = HASHED.matcher(file);
        String name = hashed.matches() ? hashed.group(1) + "." + hashed.group(3) : file;
        Assets.Asset asset = assets.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean current = hashed.matches() && hashed.group(2).equals(asset.hash());
        CacheControl keep = current
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        // A weak tag: with a strong one the server would not compress the answer.
        return ResponseEntity.ok()
                .cacheControl(keep)
                .eTag("W/\"" + asset.hash() + "\"")
                .contentType(asset.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(asset.content().getBytes(StandardCharsets.UTF_8));
    }
}

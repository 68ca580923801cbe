package se.incidentkedjan.webkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;

/** The files that pages refer to, each under an address that changes with its content. */
final class Assets {

    static final String PATH = "/assets/";

    private static final String PATTERNS =
            "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css";

    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("0b0c0c", "--ik-ink"),
            Map.entry("505a5f", "--ik-soft"),
            Map.entry("b1b4b6", "--ik-line"),
            Map.entry("f3f2f1", "--ik-wash"),
            Map.entry("1d70b8", "--ik-accent"),
            Map.entry("003078", "--ik-accent-deep"),
            Map.entry("00703c", "--ik-accent"),
            Map.entry("005a30", "--ik-accent-deep"),
            Map.entry("002d18", "--ik-accent-deep"),
            Map.entry("4c2c92", "--ik-visited"),
            Map.entry("d4351c", "--ik-error"),
            Map.entry("fd0", "--ik-focus"));

    private static final Pattern COLOUR = Pattern.compile("#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])");

    private final Map<String, Asset> byName;

    /** One file. */
    record Asset(String content, MediaType type, String hash) {

        static Asset of(String content, MediaType type) {
            return new Asset(content, type, hashOf(content));
        }
    }

    Assets() {
        MediaType css = new MediaType("text", "css", StandardCharsets.UTF_8);
        MediaType script = new MediaType("text", "javascript", StandardCharsets.UTF_8);
        MediaType svg = new MediaType("image", "svg+xml");
        this.byName = Map.of(
                "incidentkedjan.css",
                        Asset.of(inOwnColours(withoutForeignIdentity(patterns())) + own("webkit.css"), css),
                "draft.js", Asset.of(own("draft.js"), script),
                "mark.svg", Asset.of(own("mark.svg"), svg));
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("There is no asset named " + name));
        int dot = name.lastIndexOf('.');
        return PATH + name.substring(0, dot) + "." + asset.hash() + name.substring(dot);
    }

    /** The patterns come with another government's typeface and crest, which others must not use. */
    static String withoutForeignIdentity(String css) {
        return css.replaceAll("@font-face\\{[^}]*}", "")
                .replace("GDS Transport,arial,sans-serif", "var(--ik-font)")
                .replaceAll("url\\(/assets/[^)]*\\)", "none");
    }

    static String inOwnColours(String css) {
        return COLOUR.matcher(css).replaceAll(found -> {
            String own = COLOURS.get(found.group(1));
            return own == null ? found.group() : "var(" + own + ")";
        });
    }

    private static String patterns() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(PATTERNS);
            if (found.length == 0) {
                throw new IllegalStateException("The style sheet of govuk-frontend is missing on the class path");
            }
            return found[0].getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String own(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The file " + file + " of the web kit is missing on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hashOf(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }
}

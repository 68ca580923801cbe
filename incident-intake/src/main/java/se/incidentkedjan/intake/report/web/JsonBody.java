package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body of JSON strictly and within limits, before anyone makes something of it. */
final class JsonBody {

    /** The most bytes of a body. */
    static final int LARGEST = 1024 * 1024;

    private static final int DEEPEST = 20;
    /** Far more than two hundred full reports have; what is made of a token may be many times as large as it. */
    private static final int MOST_TOKENS = 250_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .maxNameLength(200)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // A location must never carry the content with it.
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonBody() {}

    /**
     * The document in the body of a request.
     *
     * @throws BadBody when it is too large or no JSON
     */
    static JsonNode read(HttpServletRequest request) {
        refuseOtherEncodings(request.getContentType());
        return parse(text(bytes(request)));
    }

    /** Reads what is a part of a larger document, with the same limits. */
    static ObjectReader ofParts() {
        return MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static void refuseOtherEncodings(@Nullable String contentType) {
        // Asked of the header itself: a filter may have set the request's encoding already.
        var charset = contentType == null
                ? null
                : MediaType.parseMediaType(contentType).getCharset();
        if (charset != null && !charset.equals(UTF_8)) {
            throw new BadBody(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Innehållet har fel format",
                    "wrong-encoding",
                    "Teckenkodningen stöds inte. Skicka application/json i UTF-8.");
        }
    }

    private static byte[] bytes(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw BadBody.unreadable(
                    "broken-transfer", "Överföringen avbröts innan allt hade kommit fram. Skicka igen.");
        }
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        return bytes;
    }

    private static BadBody tooLarge() {
        return new BadBody(
                HttpStatus.CONTENT_TOO_LARGE,
                "Innehållet är för stort",
                "too-large",
                "Innehållet är större än 1 MiB (1 048 576 byte). Korta texten. Inget har sparats.");
    }

    private static String text(byte[] bytes) {
        var input = ByteBuffer.wrap(bytes);
        try {
            var text = UTF_8.newDecoder().decode(input).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw BadBody.unreadable(
                    "invalid-utf8",
                    "Byte %d är inte giltig UTF-8. Skicka texten kodad som UTF-8.".formatted(input.position() + 1));
        }
    }

    static JsonNode parse(String text) {
        if (text.isBlank()) {
            throw BadBody.unreadable("empty", "Innehållet är tomt. Skicka ett JSON-objekt.");
        }
        try {
            return MAPPER.readTree(text);
        } catch (NumberFormatException e) {
            throw overLimit("");
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** What is wrong with a document that cannot be read, and where; nothing of what stood there. */
    static BadBody unreadable(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return overLimit(place(e.getLocation()));
        }
        if (e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate")) {
            return BadBody.unreadable(
                    "duplicate-field",
                    "Samma fält står två gånger i ett objekt%s. Behåll det ena.".formatted(place(e.getLocation())));
        }
        return BadBody.unreadable(
                "broken-json",
                "Innehållet är inte giltig JSON: det går inte att läsa vidare%s.".formatted(place(e.getLocation())));
    }

    /** Too much of something, or a number with an exponent that none of Java's can have, of which the place is not told. */
    static BadBody overLimit(String place) {
        return BadBody.unreadable(
                "over-limit",
                "Innehållet är nästlat djupare än %d nivåer, har orimligt många fält, eller ett orimligt långt eller stort tal"
                                .formatted(DEEPEST)
                        + " eller ett orimligt långt fältnamn%s.".formatted(place));
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (rad %d, kolumn %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}

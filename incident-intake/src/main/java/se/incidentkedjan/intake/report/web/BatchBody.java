package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Reads {@code {"incidents": [...]}} one item at a time, so that no more than one item is in memory as JSON. All of it is
 * read before anything is done with it: a batch that was cut off leaves nothing behind.
 */
final class BatchBody {

    /** The most bytes of a batch. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** The most items of a batch. */
    static final int MOST = 200;

    static final String ITEMS = "incidents";

    private static final ObjectReader PARTS = JsonBody.ofParts();

    private BatchBody() {}

    /**
     * What is made of each item, in order.
     *
     * @throws BadBody when it is too large or no batch; then nothing of it counts
     */
    static <T> List<T> read(HttpServletRequest request, Function<JsonNode, T> each) {
        JsonBody.refuseOtherEncodings(request.getContentType());
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        try (var parser = PARTS.createParser(text(request.getInputStream()))) {
            return items(parser, each);
        } catch (NumberFormatException e) {
            throw JsonBody.overLimit("");
        } catch (JacksonException e) {
            throw because(e);
        } catch (IOException e) {
            throw because(e);
        }
    }

    private static <T> List<T> items(JsonParser parser, Function<JsonNode, T> each) {
        var items = new ArrayList<T>();
        var first = parser.nextToken();
        if (first == null) {
            throw BadBody.unreadable("empty", "Innehållet är tomt. Skicka ett JSON-objekt med listan incidents.");
        }
        if (first != JsonToken.START_OBJECT) {
            throw BadBody.unreadable("wrong-type", "Innehållet ska vara ett JSON-objekt med listan incidents.");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            if (!parser.currentName().equals(ITEMS)) {
                throw BadBody.unreadable(
                        "unknown-field", "Här finns bara fältet incidents. Anmälningarna står i den listan.");
            }
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw BadBody.unreadable("wrong-type", "incidents ska vara en lista inom hakparenteser.");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (items.size() == MOST) {
                    throw BadBody.unreadable(
                            "too-many",
                            "Det är fler än %d anmälningar. Dela upp dem på flera anrop. Inget har sparats."
                                    .formatted(MOST));
                }
                items.add(each.apply(PARTS.readTree(parser)));
            }
        }
        if (parser.nextToken() != null) {
            throw BadBody.unreadable("broken-json", "Det står något efter JSON-objektet. Skicka bara objektet.");
        }
        if (items.isEmpty()) {
            throw BadBody.unreadable("required", "Det finns ingen anmälan i listan incidents. Skicka minst en.");
        }
        return items;
    }

    private static BadBody because(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return BadBody.unreadable(
                        "invalid-utf8", "Innehållet är inte giltig UTF-8. Skicka texten kodad som UTF-8.");
            }
            if (cause instanceof IOException) {
                return BadBody.unreadable(
                        "broken-transfer", "Överföringen avbröts innan allt hade kommit fram. Skicka igen.");
            }
        }
        return e instanceof JacksonException json
                ? JsonBody.unreadable(json)
                : BadBody.unreadable("broken-json", "Innehållet går inte att läsa.");
    }

    private static BadBody tooLarge() {
        return new BadBody(
                HttpStatus.CONTENT_TOO_LARGE,
                "Innehållet är för stort",
                "too-large",
                "Innehållet är större än 5 MiB (5 242 880 byte). Dela upp anmälningarna på flera anrop. Inget har sparats.");
    }

    /** Strictly UTF-8: left to itself, the parser would guess. */
    private static Reader text(InputStream bytes) throws IOException {
        var text = new BufferedReader(new InputStreamReader(new Limited(bytes), UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static final class Limited extends FilterInputStream {

        private long left = LARGEST;

        Limited(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : counted(1, read);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int bytes, int answer) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
            return answer;
        }
    }
}

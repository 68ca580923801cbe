package se.incidentkedjan.reporting.opendata.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import se.incidentkedjan.reporting.opendata.OpenFile;
import se.incidentkedjan.reporting.opendata.OpenFileReader;
import se.incidentkedjan.reporting.opendata.OpenYear;
import se.incidentkedjan.reporting.opendata.ReadFile;

/**
 * What has been read, as a text that the page keeps and sends back, so that another year can be chosen without the files and nothing is
 * kept here. It comes from outside like any file, and is believed no more.
 */
final class Carried {

    /** What the text may be long. */
    static final int MOST_CHARACTERS = 1024 * 1024;

    /** So the gateway takes it for no words that somebody has typed, when it shows those again because nobody answers here. */
    private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int MOST_ROWS = 60_000;
    private static final String NAME = "Filerna som du valde tidigare";

    private Carried() {}

    /** As a text; empty when it is too much to be sent to and fro. */
    static Optional<String> of(List<OpenYear> years) {
        int rows = years.stream().mapToInt(year -> year.values().size()).sum();
        var file = years.isEmpty() || rows > MOST_ROWS ? new byte[0] : OpenFile.csv(years);
        if (file.length == 0 || file.length > MOST_BYTES) {
            return Optional.empty();
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var text = DIGITS.formatHex(packed.toByteArray());
        return text.length() > MOST_CHARACTERS ? Optional.empty() : Optional.of(text);
    }

    static ReadFile read(String text) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(DIGITS.parseHex(text)))) {
            return OpenFileReader.read(NAME, gzip.readNBytes(MOST_BYTES + 1), MOST_BYTES, MOST_ROWS);
        } catch (IOException | IllegalArgumentException e) {
            return new ReadFile(
                    NAME,
                    List.of(),
                    List.of(new ReadFile.Fault(NAME, null, "De kom inte fram hela. Välj filerna igen.")));
        }
    }
}

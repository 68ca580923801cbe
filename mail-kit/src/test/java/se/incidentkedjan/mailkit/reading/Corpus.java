package se.incidentkedjan.mailkit.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The mails of the corpus as files, and what is expected of each in {@code expected.txt} beside them. All are made up. */
final class Corpus {

    static final Path FOLDER = Path.of("src/test/resources/corpus");
    static final MailReading READING = new MailReading(ReadingLimits.usual(), Set.of("incident@kommun.example"));

    private Corpus() {}

    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.substring(0, name.length() - ".eml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadMail read(String name) {
        return READING.read(bytes(name));
    }
}

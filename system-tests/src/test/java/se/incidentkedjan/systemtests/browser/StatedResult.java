package se.incidentkedjan.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.incidentkedjan.gateway.accessibility.Assessment;
import se.incidentkedjan.gateway.accessibility.AssessmentFile;

/**
 * The file that the accessibility statement is made of, beside what the tests look at. Written anew, round by round, with
 * {@code -Daccessibility.write=true}. What each round has seen lies in {@code target/accessibility} afterwards.
 */
final class StatedResult {

    private static final Path OF_THE_GATEWAY =
            Path.of("..", "gateway", "src", "main", "resources").resolve(AssessmentFile.RESOURCE);

    private final Path file;
    private final Path reports;
    private final boolean isWritten;

    /** @param isWritten whether what is seen replaces what the file says */
    StatedResult(Path file, Path reports, boolean isWritten) {
        this.file = file;
        this.reports = reports;
        this.isWritten = isWritten;
    }

    /** The one that is committed. */
    static StatedResult committed() {
        return new StatedResult(
                OF_THE_GATEWAY, Path.of("target", "accessibility"), Boolean.getBoolean("accessibility.write"));
    }

    Assessment read() {
        try {
            return AssessmentFile.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sightings begin(Round round) {
        return new Sightings(round, read());
    }

    /** Ends a round: leaves a report of it, and refuses what makes the statement untrue or writes it anew. */
    void end(Sightings sightings) {
        report(sightings);
        var untruths = new ArrayList<>(sightings.untruths());
        if (isWritten) {
            // What is broken must be told in words, which only people can write.
            untruths.removeIf(one -> !one.endsWith("not told"));
        }
        assertThat(untruths)
                .as(
                        "what makes the accessibility statement untrue (%s; -Daccessibility.write=true writes it anew)",
                        file)
                .isEmpty();
        if (isWritten) {
            write(sightings);
        }
    }

    private void report(Sightings sightings) {
        try {
            Files.createDirectories(reports);
            Files.write(
                    reports.resolve(sightings.round() + ".txt"),
                    Stream.of(
                                    sightings.pages().stream().map(StatedText::line),
                                    sightings.untruths().stream(),
                                    sightings.news().stream())
                            .flatMap(lines -> lines)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rounds are made in several processes at once. */
    private void write(Sightings sightings) {
        try (var lock = FileChannel.open(reports.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            assertThat(held.isValid()).isTrue();
            var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
            var text = StatedText.of(heading(), sightings.writtenInto(read(), today));
            AssessmentFile.parse(text);
            var whole = Files.writeString(reports.resolve("result.yml"), text);
            // At once, because another process may be reading it.
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The comment at the top, which people may change. */
    private List<String> heading() throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.takeWhile(line -> line.startsWith("#")).toList();
        }
    }
}

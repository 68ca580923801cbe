package se.incidentkedjan.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.mailkit.box.Arrived;
import se.incidentkedjan.mailkit.box.Verdict;

/** Every mail of the corpus of mail-kit: whatever it is, it has one fate, and brought again it leads to nothing more. */
class MailCorpusTest {

    private static final Path FOLDER = Path.of("target/test-classes/mail-corpus");

    private final World world = new World();

    private static List<Arrived> corpus() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MailCorpusTest::arrived)
                    .toList();
        }
    }

    private static Arrived arrived(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            return new Arrived(bytes, bytes.length, Arrived.Extent.WHOLE, 1, 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyMailIsAccountedForAndNoneTwice() throws IOException {
        var corpus = corpus();
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(237);

        for (var mail : corpus) {
            var before =
                    world.counted.values().stream().mapToInt(Integer::intValue).sum() + world.again;
            assertThat(world.desk().take(mail)).isNotEqualTo(Verdict.LATER);
            assertThat(world.counted.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            + world.again)
                    .isEqualTo(before + 1);
        }

        assertThat(world.mails.fates()).doesNotContain(Fate.TRYING, Fate.PARKED);
        var reports = world.reports.all().size();
        var notes = notes();
        assertThat(world.counted.getOrDefault(Fate.REPORTED, 0)).isEqualTo(reports);
        assertThat(world.counted.getOrDefault(Fate.SUPPLEMENTED, 0)).isEqualTo(notes);
        assertThat(world.mails.all).hasSize(corpus.size() - world.again);
        assertThat(new HashSet<>(world.mails.fates())).contains(Fate.REPORTED, Fate.NEEDS_LOOK);

        var counted = java.util.Map.copyOf(world.counted);
        for (var mail : corpus) {
            assertThat(world.desk().take(mail)).isNotEqualTo(Verdict.LATER);
        }
        assertThat(world.counted).isEqualTo(counted);
        assertThat(world.reports.all()).hasSize(reports);
        assertThat(notes()).isEqualTo(notes);
    }

    private int notes() {
        return world.reports.all().stream()
                .mapToInt(report -> report.notes().size())
                .sum();
    }

    @Test
    void whatBecomesWordsHoldsToTheRulesOfAllReports() throws IOException {
        for (var mail : corpus()) {
            world.desk().take(mail);
        }

        assertThat(world.reports.all()).isNotEmpty().allSatisfy(report -> {
            var text = world.description(report);
            assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(20_000);
            assertThat(text.codePoints()).allMatch(point -> SubmissionRules.isReadable(point, true));
        });
    }
}

package se.incidentkedjan.intake.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.Scanner.Verdict;
import se.incidentkedjan.intake.report.Safe;
import se.incidentkedjan.testing.SettableClock;

class AttachmentQuarantineTest {

    /** Finds what is called bad, fails on what is called strange, and can be told to be away. */
    private static final class Nose implements Scanner {

        private final List<String> searched = new ArrayList<>();
        private boolean away;

        @Override
        public Verdict scan(InputStream content) {
            if (away) {
                return new Verdict.Failed("no answer");
            }
            try {
                var text = new String(content.readAllBytes(), UTF_8);
                searched.add(text);
                return switch (text) {
                    case "bad" -> new Verdict.Infected("Test.Bad");
                    case "large" -> new Verdict.TooLarge();
                    case "strange" -> new Verdict.Failed("strange");
                    default -> new Verdict.Clean();
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isThere() {
            return !away;
        }
    }

    private final Safe safe = new Safe();
    private final ShelfInMemory shelf = new ShelfInMemory();
    private final Counted counted = new Counted();
    private final SettableClock clock = new SettableClock(java.time.Instant.parse("2026-11-20T16:00:00Z"));
    private final Nose nose = new Nose();
    private final IncidentId incident = new IncidentId(UUID.randomUUID());
    private final Attachments attachments = new Attachments(
            shelf,
            safe.vault(),
            new PlainInspector("text/plain"),
            new Limits(1000, 50, 50, 10_000),
            true,
            counted,
            clock);
    private final Quarantine quarantine = new Quarantine(shelf, attachments, nose, counted, clock);

    @Test
    void whatIsFoundIsNoted() {
        keep("good");
        keep("bad");
        keep("large");

        assertThat(quarantine.look()).isTrue();

        assertThat(scans())
                .containsExactly(
                        new Scan.Clean(), new Scan.Infected("Test.Bad"), new Scan.Unscannable(Scan.Reason.TOO_LARGE));
        assertThat(counted.heard).contains("Clean", "Infected", "TooLarge");
        quarantine.look();
        assertThat(nose.searched).hasSize(3);
    }

    @Test
    void whileTheScannerIsAwayFilesWaitAndAreSearchedWhenItIsBack() {
        keep("good");
        nose.away = true;

        assertThat(quarantine.look()).isFalse();
        assertThat(scans()).containsExactly(new Scan.Quarantined(0));

        nose.away = false;
        assertThat(quarantine.look()).isTrue();
        assertThat(scans()).containsExactly(new Scan.Clean());
    }

    @Test
    void aFileThatTheScannerFailsOnKeepsNoOtherWaiting() {
        keep("strange");
        assertThat(quarantine.look()).isTrue();
        keep("good");

        assertThat(quarantine.look()).isTrue();

        assertThat(scans()).containsExactly(new Scan.Quarantined(2), new Scan.Clean());
    }

    @Test
    void onlyOneOfThoseThatItFailsOnIsTriedEachTime() {
        keep("strange");
        keep("strange");
        quarantine.look();
        assertThat(nose.searched).hasSize(2);

        quarantine.look();

        assertThat(nose.searched).hasSize(3);
    }

    @Test
    void aFileIsGivenUpAfterADayAndNotBefore() {
        keep("strange");
        for (int i = 0; i < 20; i++) {
            quarantine.look();
        }
        assertThat(scans()).containsExactly(new Scan.Quarantined(20));

        clock.set(clock.instant().plus(Duration.ofHours(25)));
        quarantine.look();

        assertThat(scans()).containsExactly(new Scan.Unscannable(Scan.Reason.SCANNER_FAILS));
    }

    @Test
    void whatIsNoLongerWhatWasReceivedIsNotCalledClean() {
        keep("good");
        shelf.contents.replaceAll((id, content) -> {
            content[content.length - 1] ^= 1;
            return content;
        });

        assertThat(quarantine.look()).isTrue();

        assertThat(scans()).containsExactly(new Scan.Unscannable(Scan.Reason.DAMAGED));
    }

    @Test
    void whatIsErasedIsNotSearched() {
        keep("good");
        safe.vault().destroy(incident);

        assertThat(quarantine.look()).isTrue();
        assertThat(nose.searched).isEmpty();
    }

    @Test
    void whatAnotherInstanceFoundFirstStands() {
        keep("good");
        var other = new Quarantine(
                shelf,
                attachments,
                new Scanner() {
                    @Override
                    public Verdict scan(InputStream content) {
                        quarantine.look();
                        return new Verdict.Infected("Later");
                    }

                    @Override
                    public boolean isThere() {
                        return true;
                    }
                },
                counted,
                clock);

        other.look();

        assertThat(scans()).containsExactly(new Scan.Clean());
    }

    private void keep(String content) {
        clock.set(clock.instant().plusMillis(1));
        attachments.receive(incident, "a.txt", null, new ByteArrayInputStream(content.getBytes(UTF_8)), Source.MAIL);
    }

    private List<Scan> scans() {
        return shelf.of(incident).stream().map(Attachment::scan).toList();
    }
}

package se.incidentkedjan.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;

class FrontDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final IdempotencyKey KEY = IdempotencyKey.of(Channel.API, "my-key");

    private final List<Report> kept = new ArrayList<>();
    private final AtomicLong last = new AtomicLong();
    private final FrontDesk desk = new FrontDesk(
            new ReportsInAList(),
            new References((year, howMany) -> last.getAndAdd(howMany) + 1, ZoneId.of("Europe/Stockholm")),
            Municipality.of("9999"),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aReportGetsAnIdOfItsTimeAReferenceAndItsMunicipality() {
        var outcome = desk.receive(aPhishingMail("ett mejl"), Channel.API, null);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Received.class, received -> {
            assertThat(received.receipt().reference()).hasToString("2026-000001");
            assertThat(received.receipt().receivedAt()).isEqualTo(NOW);
            assertThat(received.receipt().id().value().version()).isEqualTo(7);
            assertThat(received.receipt().id().value().getMostSignificantBits() >>> 16)
                    .isEqualTo(NOW.toEpochMilli());
        });
        assertThat(kept).singleElement().satisfies(report -> {
            assertThat(report.municipality()).hasToString("9999");
            assertThat(report.idempotencyKey()).isNull();
            assertThat(report.fingerprint()).isNull();
        });
    }

    @Test
    void withoutAKeyTheSameWordsAreTwoReports() {
        desk.receive(aPhishingMail("ett mejl"), Channel.API, null);
        desk.receive(aPhishingMail("ett mejl"), Channel.API, null);

        assertThat(kept).hasSize(2);
    }

    @Test
    void repeatingARequestGivesTheFirstAnswerAndUsesNoNumber() {
        var first = (Outcome.Received) desk.receive(aPhishingMail("ett mejl"), Channel.API, KEY);
        var again = desk.receive(aPhishingMail("ett mejl"), Channel.API, KEY);

        assertThat(again).isEqualTo(new Outcome.Repeated(first.receipt()));
        assertThat(kept).hasSize(1);
        assertThat(last).hasValue(1);
    }

    @Test
    void aKeyBelongsToWhatItWasFirstUsedFor() {
        var first = (Outcome.Received) desk.receive(aPhishingMail("ett mejl"), Channel.API, KEY);
        var other = desk.receive(aPhishingMail("ett annat mejl"), Channel.API, KEY);

        assertThat(other).isEqualTo(new Outcome.KeyTaken(first.receipt()));
        assertThat(kept).hasSize(1);
    }

    @Test
    void whoeverLosesTheRaceForAKeyGetsTheWinnersAnswer() {
        var winner = (Outcome.Received) desk.receive(aPhishingMail("ett mejl"), Channel.API, KEY);
        var blindOnce = new ReportsInAList() {
            private boolean blind = true;

            @Override
            public Optional<Report> find(IdempotencyKey key) {
                if (blind) {
                    blind = false;
                    return Optional.empty();
                }
                return super.find(key);
            }
        };
        var loser = new FrontDesk(
                blindOnce,
                new References((year, howMany) -> 77, ZoneOffset.UTC),
                Municipality.of("9999"),
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(loser.receive(aPhishingMail("ett mejl"), Channel.API, KEY))
                .isEqualTo(new Outcome.Repeated(winner.receipt()));
        assertThat(kept).hasSize(1);
    }

    @Test
    void keysOfDifferentWaysInNeverMeet() {
        assertThat(IdempotencyKey.of(Channel.WEB_FORM, "my-key")).isNotEqualTo(KEY);
    }

    @Test
    void onlyAHashOfTheKeyIsKept() {
        assertThat(KEY.hash()).matches("[0-9a-f]{64}").doesNotContain("my-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "å", "\t"})
    void aKeyHasVisibleCharactersOnly(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of(Channel.API, text));
    }

    @Test
    void nothingThatIsPrintedTellsTheWords() {
        var submission = new Submission(
                "hemligt", new Reporter("hemlig", "hemlig@kommun.example"), IncidentFacts.of(Category.OTHER));
        desk.receive(submission, Channel.API, null);

        assertThat(submission.toString() + submission.reporter() + kept.getFirst())
                .doesNotContain("hemlig");
    }

    private static Submission aPhishingMail(String words) {
        return new Submission(words, null, IncidentFacts.of(Category.PHISHING));
    }

    private class ReportsInAList implements Reports {

        @Override
        public Optional<Report> find(IncidentId incident) {
            return kept.stream()
                    .filter(report -> report.incident().equals(incident))
                    .findFirst();
        }

        @Override
        public Optional<Report> find(IdempotencyKey key) {
            return kept.stream()
                    .filter(report -> key.hash().equals(report.idempotencyKey()))
                    .findFirst();
        }

        @Override
        public boolean keep(Report report) {
            var key = report.idempotencyKey();
            return (key == null || find(new IdempotencyKey(key)).isEmpty()) && kept.add(report);
        }
    }
}

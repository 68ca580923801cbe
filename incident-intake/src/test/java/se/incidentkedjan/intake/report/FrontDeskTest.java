package se.incidentkedjan.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.sealing.Opened;

class FrontDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final Rush RUSH = new Rush(1, Clock.fixed(NOW, ZoneOffset.UTC));
    private static final IdempotencyKey KEY = IdempotencyKey.of(Channel.API, "my-key");

    private final Safe safe = new Safe();
    private final ReportsInMemory all = new ReportsInMemory();
    private final List<Report> kept = all.kept;
    private final AtomicLong last = new AtomicLong();
    private final FrontDesk desk = new FrontDesk(
            all,
            new References((year, howMany) -> last.getAndAdd(howMany) + 1, ZoneId.of("Europe/Stockholm")),
            safe.words(),
            RUSH,
            Municipality.of("9999"),
            category -> Set.of(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aSystemThatReportsIsKeptWithTheReport() {
        desk.receiveFrom(ClientCode.of("siem"), aPhishingMail("ett mejl"), KEY);
        desk.receiveFrom(null, aPhishingMail("ett mejl"), null);

        assertThat(all.all()).extracting(Report::client).containsExactly(ClientCode.of("siem"), null);
    }

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
    void aReportWhoseFilesCameFirstIsTheirIncidentAndSealedUnderTheirKey() {
        var incident = desk.newIncident();
        safe.vault().begin(incident).close();
        var key = safe.copy().get(incident);

        var outcome = desk.receive(incident, aPhishingMail("ett mejl"), Channel.API, KEY, null);
        var again = desk.receive(desk.newIncident(), aPhishingMail("ett mejl"), Channel.API, KEY, null);

        var receipt = ((Outcome.Received) outcome).receipt();
        assertThat(receipt.id()).isEqualTo(incident);
        assertThat(safe.copy()).containsExactly(Map.entry(incident, key));
        assertThat(safe.words().description(kept.getFirst())).contains(new Opened.Words("ett mejl"));
        assertThat(again).isEqualTo(new Outcome.Repeated(receipt));
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
        var blindOnce = new ReportsInMemory(kept) {
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
                safe.words(),
                RUSH,
                Municipality.of("9999"),
                category -> Set.of(),
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(loser.receive(aPhishingMail("ett mejl"), Channel.API, KEY))
                .isEqualTo(new Outcome.Repeated(winner.receipt()));
        assertThat(kept).hasSize(1);
    }

    @Test
    void keysOfDifferentWaysInNeverMeet() {
        assertThat(IdempotencyKey.of(Channel.WEB_FORM, "my-key")).isNotEqualTo(KEY);
        var ofSystem = IdempotencyKey.of(Channel.API, "system siem", "my-key");
        assertThat(ofSystem).isEqualTo(IdempotencyKey.of(Channel.API, "system siem", "my-key"));
        assertThat(List.of(
                        KEY,
                        ofSystem,
                        IdempotencyKey.of(Channel.API, "system desk", "my-key"),
                        IdempotencyKey.of(Channel.API, "person siem", "my-key"),
                        IdempotencyKey.of(Channel.API, "\nsystem siem", "my-key"),
                        IdempotencyKey.of(Channel.WEB_FORM, "system siem", "my-key")))
                .doesNotHaveDuplicates();
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

        var report = kept.getFirst();
        assertThat(submission.toString() + submission.reporter() + report + report.words() + report.reporter())
                .doesNotContain("hemlig");
        assertThat(List.of(report.words().text(), report.reporter().text(), report.reporterIndex()))
                .noneMatch(text -> text.contains("hemlig"));
    }

    @Test
    void theKeyIsDurableBeforeTheReportAndACrashBetweenThemLeavesNoWordsWithoutAKey() {
        var keysAtTheReport = new ArrayList<Boolean>();
        var crashing = new ReportsInMemory(kept) {
            @Override
            public boolean keep(Report report) {
                keysAtTheReport.add(safe.has(report.incident()));
                throw new IllegalStateException("the process is killed");
            }
        };
        var desk = new FrontDesk(
                crashing,
                new References((year, howMany) -> 1, ZoneOffset.UTC),
                safe.words(),
                RUSH,
                Municipality.of("9999"),
                category -> Set.of(),
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThatThrownBy(() -> desk.receive(aPhishingMail("ett mejl"), Channel.API, KEY))
                .hasMessage("the process is killed");

        assertThat(keysAtTheReport).containsExactly(true);
        assertThat(kept).isEmpty();
    }

    @Test
    void withoutTheStoreOfTheKeysNothingIsKept() {
        safe.isAway();

        assertThatThrownBy(() -> desk.receive(aPhishingMail("ett mejl"), Channel.API, KEY))
                .hasMessageContaining("away");

        assertThat(kept).isEmpty();
    }

    @Test
    void theSumOfAContentCannotBeFoundWithoutTheKeyOfItsIncident() {
        desk.receive(aPhishingMail("ja"), Channel.API, KEY);
        desk.receive(aPhishingMail("ja"), Channel.API, IdempotencyKey.of(Channel.API, "another-key"));

        assertThat(kept.get(0).fingerprint())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(kept.get(1).fingerprint());
    }

    @Test
    void theDataKeyOfAReportThatLostTheRaceIsDestroyed() {
        var lost = new ArrayList<Report>();
        desk.receive(aPhishingMail("ett mejl"), Channel.API, KEY);
        var late = new ReportsInMemory(kept) {
            private boolean blind = true;

            @Override
            public Optional<Report> find(IdempotencyKey key) {
                var found = blind ? Optional.<Report>empty() : super.find(key);
                blind = false;
                return found;
            }

            @Override
            public boolean keep(Report report) {
                lost.add(report);
                return super.keep(report);
            }
        };
        var loser = new FrontDesk(
                late,
                new References((year, howMany) -> 77, ZoneOffset.UTC),
                safe.words(),
                RUSH,
                Municipality.of("9999"),
                category -> Set.of(),
                Clock.fixed(NOW, ZoneOffset.UTC));

        loser.receive(aPhishingMail("ett mejl"), Channel.API, KEY);

        assertThat(kept).hasSize(1);
        assertThat(lost)
                .singleElement()
                .satisfies(report ->
                        assertThat(safe.vault().isErased(report.incident())).isTrue());
    }

    @Test
    void inARushNothingIsRefusedButNobodyIsMailedInVain() {
        var reporter = new Reporter(null, "anstalld@kommun.example");
        var submission = new Submission("ett mejl", reporter, IncidentFacts.of(Category.PHISHING));
        for (int i = 0; i < 3; i++) {
            assertThat(desk.receive(submission, Channel.WEB_FORM, null, "192.0.2.7"))
                    .isInstanceOf(Outcome.Received.class);
        }

        var leader = kept.getFirst();
        assertThat(kept).hasSize(3);
        assertThat(leader.groupedUnder()).isNull();
        assertThat(leader.receiptWanted()).isTrue();
        assertThat(kept.subList(1, 3)).allSatisfy(report -> {
            assertThat(report.groupedUnder()).isEqualTo(leader.incident());
            assertThat(report.receiptWanted()).isFalse();
            assertThat(report.reporterIndex()).isEqualTo(leader.reporterIndex());
        });
    }

    @Test
    void inARushEachAddressGetsOneReceipt() {
        for (int i = 0; i < 5; i++) {
            var reporter = new Reporter(null, "anstalld" + i % 4 + "@kommun.example");
            desk.receive(
                    new Submission("ett mejl", reporter, IncidentFacts.of(Category.OUTAGE)),
                    Channel.WEB_FORM,
                    null,
                    "192.0.2.8");
        }

        assertThat(kept).extracting(Report::receiptWanted).containsExactly(true, true, true, true, false);
        assertThat(kept.subList(1, 5))
                .allSatisfy(report -> assertThat(report.groupedUnder()).isNotNull());
    }

    @Test
    void outsideARushWhoeverReportsAgainGetsAReceiptAgain() {
        var reporter = new Reporter(null, "anstalld@kommun.example");
        for (int i = 0; i < 2; i++) {
            desk.receive(new Submission("ett mejl", reporter, IncidentFacts.of(Category.OTHER)), Channel.API, null);
        }

        assertThat(kept).extracting(Report::receiptWanted).containsExactly(true, true);
    }

    @Test
    void aSystemThatWeKnowIsNeverTakenForARush() {
        for (int i = 0; i < 3; i++) {
            desk.receive(aPhishingMail("ett mejl"), Channel.API, null);
        }

        assertThat(kept).allSatisfy(report -> assertThat(report.groupedUnder()).isNull());
    }

    private static Submission aPhishingMail(String words) {
        return new Submission(words, null, IncidentFacts.of(Category.PHISHING));
    }
}

package se.incidentkedjan.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.sealing.Opened;

class DisposalTest {

    private static final Instant NOW = Instant.parse("2028-11-20T16:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final IdempotencyKey KEY = IdempotencyKey.of(Channel.API, "my-key");

    private final Safe safe = new Safe();
    private final Words words = safe.words();
    private final ReportsInMemory reports = new ReportsInMemory();
    private final FrontDesk desk = desk(reports);
    private final IncidentId incident = receive(desk);
    private final Set<IncidentId> taken = new HashSet<>();
    private final Disposal disposal = new Disposal(reports, safe.vault(), taken::add, CLOCK);

    @Test
    void anErasedReportKeepsItsFactsAndNothingOfTheWords() {
        var before = report();

        assertThat(disposal.erase(incident)).isEqualTo(new Disposal.Outcome.Erased(NOW));

        assertThat(report())
                .isEqualTo(new Report(
                        incident,
                        before.municipality(),
                        before.reference(),
                        before.receivedAt(),
                        before.channel(),
                        null,
                        null,
                        null,
                        false,
                        before.facts(),
                        null,
                        null,
                        new Erasure(NOW, true, null),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null));
        assertThat(safe.vault().isErased(incident)).isTrue();
        assertThat(words.description(report())).contains(new Opened.Erased());
        assertThat(words.reporter(report())).isEqualTo(new Words.OpenedReporter.Erased());
        assertThat(reports.by(words.indexOf("anstalld@kommun.example"))).isEmpty();
    }

    @Test
    void anOlderCopyOfTheReportTellsNothingAfterIt() {
        var copy = report();
        assertThat(words.description(copy)).contains(new Opened.Words("ett mejl"));

        disposal.erase(incident);

        assertThat(words.description(copy)).contains(new Opened.Erased());
        assertThat(words.reporter(copy)).isEqualTo(new Words.OpenedReporter.Erased());
        assertThat(words.areThoseOf(copy, aMail())).isFalse();
    }

    @Test
    void erasingOnceMoreChangesNothing() {
        disposal.erase(incident);
        var later = new Disposal(reports, safe.vault(), taken::add, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC));

        assertThat(later.erase(incident)).isEqualTo(new Disposal.Outcome.Erased(NOW));
        assertThat(report().erasure()).isEqualTo(new Erasure(NOW, true, null));
    }

    @Test
    void whatIsNotThereCannotBeErased() {
        var nobody = new IncidentId(UUID.randomUUID());

        assertThat(disposal.erase(nobody)).isEqualTo(new Disposal.Outcome.NoSuchReport());
        assertThat(safe.vault().isErased(nobody)).isFalse();
    }

    @Test
    void anErasureThatEndsBeforeTheKeyIsDestroyedIsFinishedLater() {
        safe.isAway();
        assertThatThrownBy(() -> disposal.erase(incident)).hasMessageContaining("away");
        assertThat(report().erasure()).isEqualTo(new Erasure(NOW, false, null));
        assertThat(report().words()).isNull();
        assertThat(words.description(report())).contains(new Opened.Erased());

        safe.isBack();
        reports.wakeThoseWhoWait();

        assertThat(report().erasure()).isEqualTo(new Erasure(NOW, true, null));
        assertThat(safe.vault().isErased(incident)).isTrue();
    }

    @Test
    void anErasureThatEndsBeforeItIsNotedIsFinishedLater() {
        var crashing = new ReportsInMemory(reports.kept) {
            private int changes;

            @Override
            public Optional<Report> change(IncidentId which, UnaryOperator<Report> decide) {
                if (++changes == 2) {
                    throw new IllegalStateException("the process is killed");
                }
                return super.change(which, decide);
            }
        };
        assertThatThrownBy(() -> new Disposal(crashing, safe.vault(), taken::add, CLOCK).erase(incident))
                .hasMessage("the process is killed");
        assertThat(safe.vault().isErased(incident)).isTrue();
        assertThat(report().erasure()).isEqualTo(new Erasure(NOW, false, null));

        reports.wakeThoseWhoWait();

        assertThat(report().erasure()).isEqualTo(new Erasure(NOW, true, null));
    }

    @Test
    void theFilesThatCameWithItAreTakenAwayWithTheKey() {
        disposal.erase(incident);

        assertThat(taken).containsExactly(incident);
    }

    @Test
    void anErasureThatEndsBeforeTheFilesAreTakenAwayIsFinishedLater() {
        var interrupted = new Disposal(
                reports,
                safe.vault(),
                which -> {
                    assertThat(safe.vault().isErased(which)).isTrue();
                    throw new IllegalStateException("the process is killed");
                },
                CLOCK);
        assertThatThrownBy(() -> interrupted.erase(incident)).hasMessage("the process is killed");
        assertThat(report().erasure()).isEqualTo(new Erasure(NOW, false, null));

        new Disposal(reports, safe.vault(), taken::add, CLOCK).finish(Set.of(incident));

        assertThat(taken).containsExactly(incident);
        assertThat(report().erasure()).isEqualTo(new Erasure(NOW, true, null));
    }

    @Test
    void anErasureThatEndsBeforeItsFirstStepHasNotHappened() {
        var crashing = new ReportsInMemory(reports.kept) {
            @Override
            public Optional<Report> change(IncidentId which, UnaryOperator<Report> decide) {
                throw new IllegalStateException("the process is killed");
            }
        };

        assertThatThrownBy(() -> new Disposal(crashing, safe.vault(), taken::add, CLOCK).erase(incident))
                .hasMessage("the process is killed");

        assertThat(words.description(report())).contains(new Opened.Words("ett mejl"));
    }

    @Test
    void onlyReportsThatAreErasedLoseTheirKeysWhenTheyAreFinished() {
        disposal.finish(Set.of(incident));

        assertThat(words.description(report())).contains(new Opened.Words("ett mejl"));
    }

    @Test
    void keysThatComeBackWithAnOlderCopyAreDestroyedOnceMore() {
        var other = receive(desk);
        var copy = safe.copy();
        disposal.erase(incident);
        safe.restore(copy);
        assertThat(safe.vault().isErased(incident)).isFalse();

        taken.clear();

        assertThat(disposal.destroyRestoredKeys()).isEqualTo(1);

        assertThat(taken).containsExactly(incident);
        assertThat(safe.vault().isErased(incident)).isTrue();
        assertThat(safe.has(other)).isTrue();
        assertThat(disposal.destroyRestoredKeys()).isZero();
    }

    @Test
    void aRepeatOfAnErasedRequestIsANewReport() {
        desk.receive(aMail(), Channel.API, KEY);
        var first = reports.find(KEY).orElseThrow().incident();
        disposal.erase(first);

        assertThat(desk.receive(aMail(), Channel.API, KEY)).isInstanceOf(Outcome.Received.class);
    }

    @Test
    void theStepsCanOnlyBeTakenInTheirOrder() {
        var whole = report();
        var erased = whole.erased(NOW, null);

        assertThatIllegalStateException().isThrownBy(whole::keyDestroyed);
        assertThatIllegalStateException().isThrownBy(() -> erased.erased(NOW, null));
        assertThat(erased.keyToDestroySince()).contains(NOW);
        assertThat(erased.keyDestroyed().keyToDestroySince()).isEmpty();
        assertThat(whole.keyToDestroySince()).isEmpty();
    }

    private Report report() {
        return reports.find(incident).orElseThrow();
    }

    private FrontDesk desk(Reports where) {
        return new FrontDesk(
                where,
                new References((year, howMany) -> 1, ZoneOffset.UTC),
                words,
                new Rush(20, Clock.fixed(NOW, ZoneOffset.UTC)),
                Municipality.of("9999"),
                category -> Set.of(),
                Clock.fixed(NOW.minusSeconds(1000), ZoneOffset.UTC));
    }

    private static IncidentId receive(FrontDesk desk) {
        return ((Outcome.Received) desk.receive(aMail(), Channel.API, null))
                .receipt()
                .id();
    }

    private static Submission aMail() {
        return new Submission(
                "ett mejl",
                new Reporter("Anställd Exempel", "anstalld@kommun.example"),
                IncidentFacts.of(Category.PHISHING));
    }
}

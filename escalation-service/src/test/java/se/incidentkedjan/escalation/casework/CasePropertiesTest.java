package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.someone;
import static se.incidentkedjan.escalation.casework.Cases.told;
import static se.incidentkedjan.escalation.casework.Cases.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.testing.IncidentFactsArbitrary;

class CasePropertiesTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T16:00:00Z");

    /** Something that happens to a case some time after what happened before. */
    record Happening(IncidentFacts facts, int what, int hoursLater) {}

    @Provide
    Arbitrary<IncidentFacts> anyIncident() {
        return IncidentFactsArbitrary.any();
    }

    @Provide
    Arbitrary<List<Happening>> anyStory() {
        return Combinators.combine(
                        IncidentFactsArbitrary.any(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 40))
                .as(Happening::new)
                .list()
                .ofMaxSize(8);
    }

    private static IncidentCase opened(IncidentFacts facts) {
        return Opening.open(
                        new IncidentReported(
                                new IncidentId(UUID.fromString("01937a5e-0000-7000-8000-000000000002")),
                                new Municipality("9999"),
                                new Reference(2026, 124),
                                RECEIVED,
                                Channel.API,
                                false,
                                facts),
                        Config.shipped(),
                        RECEIVED)
                .incidentCase();
    }

    private static Outcome after(IncidentCase before, Happening happening, Instant now) {
        return switch (happening.what()) {
            case 0 -> told(before, happening.facts(), now);
            case 1 -> Waking.passDueInstants(before, now, Config.shipped().duties());
            default ->
                before.duties().all().stream()
                        .filter(Duty::isOpen)
                        .map(duty -> DutyWork.file(
                                before,
                                duty.key(),
                                new Filing(Filing.Stage.COMPLETE, now, null, words("late"), null, someone(now)),
                                Config.shipped().duties()))
                        .filter(Outcome.class::isInstance)
                        .map(Outcome.class::cast)
                        .findFirst()
                        .orElse(new Outcome(before, List.of()));
        };
    }

    @Property
    void noClockEverMovesLaterByItself(
            @ForAll("anyIncident") IncidentFacts first, @ForAll("anyStory") List<Happening> story) {
        var now = RECEIVED;
        var before = opened(first);
        for (var happening : story) {
            now = now.plus(Duration.ofHours(happening.hoursLater()));
            var after = after(before, happening, now).incidentCase();
            for (var duty : before.duties().all()) {
                var then = after.duties().find(duty.key()).orElseThrow();
                // What counts from a report that is sent follows that report; nothing else may move a clock later.
                if (duty.dueAt() != null && !(duty.provisional() && !then.provisional())) {
                    assertThat(then.dueAt()).isNotNull().isBeforeOrEqualTo(duty.dueAt());
                }
            }
            before = after;
        }
    }

    @Property
    void noStepIsTakenTwiceOrTakenBack(
            @ForAll("anyIncident") IncidentFacts first, @ForAll("anyStory") List<Happening> story) {
        var before = opened(first);
        for (var happening : story) {
            var after = after(before, happening, RECEIVED).incidentCase();
            assertThat(after.escalations())
                    .startsWith(before.escalations().toArray(Escalation[]::new))
                    .extracting(Escalation::step)
                    .doesNotHaveDuplicates();
            before = after;
        }
    }

    @Property
    void everyCaseHasSomeoneToReachAndAReason(@ForAll("anyIncident") IncidentFacts facts) {
        var incidentCase = opened(facts);

        assertThat(incidentCase.escalations()).isNotEmpty();
        assertThat(incidentCase.assessment().because()).isNotEmpty();
        assertThat(incidentCase.severity()).isNotNull();
    }

    @Property
    void afterALongSilenceEveryLateDutyIsToldOnce(@ForAll("anyIncident") IncidentFacts facts) {
        var incidentCase = opened(facts);
        var muchLater = RECEIVED.plus(Duration.ofDays(400));

        var outcome =
                Waking.passDueInstants(incidentCase, muchLater, Config.shipped().duties());

        var timed = incidentCase.duties().all().stream()
                .filter(duty -> duty.dueAt() != null)
                .map(Duty::code)
                .toList();
        assertThat(outcome.events())
                .allSatisfy(event -> assertThat(event).isInstanceOf(DutyMissed.class))
                .extracting(event -> ((DutyMissed) event).duty())
                .containsExactlyElementsOf(timed);
        assertThat(Waking.passDueInstants(
                                outcome.incidentCase(),
                                muchLater,
                                Config.shipped().duties())
                        .events())
                .isEmpty();
    }
}

package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.LATER;
import static se.incidentkedjan.escalation.casework.Cases.RECEIVED;
import static se.incidentkedjan.escalation.casework.Cases.done;
import static se.incidentkedjan.escalation.casework.Cases.someone;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.testing.IncidentFactsArbitrary;

/** Real cases, by the files that ship, that are worked on as another one by themselves. */
class GroupedPropertiesTest {

    private static final IncidentFacts PHISHING =
            Config.facts("{\"category\": \"PHISHING\", \"unit\": \"socialforvaltningen\"}");

    @Provide
    Arbitrary<IncidentFacts> anyIncident() {
        // Much the same twice is what storms are made of; anything at all is what must not slip in with them.
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(PHISHING)),
                net.jqwik.api.Tuple.of(3, IncidentFactsArbitrary.any()));
    }

    private static AlikeCase of(IncidentFacts facts, int secondsLater) {
        var one = Cases.reported(facts, RECEIVED.plusSeconds(secondsLater)).incidentCase();
        return new AlikeCase(one, Config.shipped().organisation());
    }

    @Property
    void whatIsCoveredHasNoClockRiskOrControllerThatTheOtherLacks(
            @ForAll("anyIncident") IncidentFacts first, @ForAll("anyIncident") IncidentFacts second) {
        var head = of(first, 0);
        var follower = of(second, 30);
        if (!head.covers(follower)) {
            return;
        }

        var one = head.one();
        var other = follower.one();
        assertThat(other.severity()).isLessThanOrEqualTo(one.severity());
        assertThat(other.privacyRisk().isGraverThan(one.privacyRisk())).isFalse();
        assertThat(other.duties().all()).filteredOn(duty -> duty.isOpen()).allSatisfy(duty -> {
            var covering = one.duties().find(duty.key()).orElseThrow();
            if (duty.dueAt() != null) {
                assertThat(covering.dueAt()).isNotNull().isBeforeOrEqualTo(duty.dueAt());
            }
        });
        assertThat(one.controllers(Config.shipped().organisation()))
                .containsAll(other.controllers(Config.shipped().organisation()));
    }

    @Property
    void takenOutAgainACaseIsAsItWouldHaveBeen(@ForAll("anyIncident") IncidentFacts facts) {
        var alone = of(facts, 30).one();
        var head = of(PHISHING, 0).one();

        var grouped = Grouped.atOnce(alone, head.incident(), RECEIVED);
        var out = done(Merging.unmerge(grouped.incidentCase(), someone(LATER)));

        assertThat(grouped.incidentCase().status()).isEqualTo(CaseStatus.MERGED);
        assertThat(Waking.nextAt(grouped.incidentCase())).isEmpty();
        assertThat(grouped.events())
                .containsExactly(
                        new IncidentAssessed(
                                alone.incident(),
                                alone.municipality(),
                                alone.reference(),
                                alone.receivedAt(),
                                alone.assessment().at(),
                                alone.facts().category(),
                                alone.facts().unit(),
                                alone.severity(),
                                alone.privacyRisk(),
                                Announcements.started(alone),
                                java.util.List.of(),
                                alone.assessment().versions()),
                        new CaseMerged(alone.incident(), alone.municipality(), head.incident(), RECEIVED));
        assertThat(out.incidentCase().status()).isEqualTo(alone.status());
        assertThat(out.incidentCase().duties()).isEqualTo(alone.duties());
        assertThat(out.incidentCase().escalations()).isEqualTo(alone.escalations());
        assertThat(out.incidentCase().assessment()).isEqualTo(alone.assessment());
        assertThat(out.events())
                .containsExactly(
                        new CaseUnmerged(alone.incident(), alone.municipality(), head.incident(), LATER),
                        Announcements.assessed(out.incidentCase()));
        assertThat(out.incidentCase().handling().likeness().keys()).isEmpty();
    }

    @Property
    void coveringLeadsFromOneToTheNext(
            @ForAll("anyIncident") IncidentFacts first,
            @ForAll("anyIncident") IncidentFacts second,
            @ForAll("anyIncident") IncidentFacts third) {
        var one = of(first, 0);
        var two = of(second, 10);
        var three = of(third, 20);

        assertThat(one.covers(one)).isTrue();
        if (one.covers(two) && two.covers(three)) {
            assertThat(one.covers(three)).isTrue();
        }
    }

    @Example
    void anEarlierClockIsNotCovered() {
        assertThat(of(PHISHING, 0).covers(of(PHISHING, 30))).isTrue();
        assertThat(of(PHISHING, 30).covers(of(PHISHING, 0))).isFalse();
    }

    @Example
    void aStormIsToldOfAtGrowingCountsAndOnceWhenItIsOver() {
        var head = of(PHISHING, 0).one();
        var window = Duration.ofMinutes(30);
        var few = Grouped.growing(head, 5, LATER, window, LATER);
        assertThat(Grouped.isToBeCounted(few)).isFalse();

        var more = Grouped.growing(few, 4, LATER, window, LATER);
        assertThat(Grouped.isToBeCounted(more)).isTrue();
        // It was thought to be more than it is.
        assertThat(Grouped.counted(more, 8, LATER).events()).isEmpty();
        var told = Grouped.counted(more, 9, LATER);
        assertThat(told.events()).hasSize(1);
        assertThat(Grouped.counted(told.incidentCase(), 9, LATER))
                .isEqualTo(told.incidentCase().unchanged());

        assertThat(Grouped.isCalm(told.incidentCase(), LATER.plus(window).minusSeconds(1)))
                .isFalse();
        var over = Grouped.counted(told.incidentCase(), 9, LATER.plus(window));
        assertThat(over.events()).isEmpty();
        assertThat(Grouped.isCalm(over.incidentCase(), LATER.plus(window))).isFalse();
        assertThat(over.incidentCase().revision()).isZero();
    }

    @Example
    void whatLeadsAStormIsNotMergedIntoAnother() {
        var head = Grouped.growing(of(PHISHING, 0).one(), 5, LATER, Duration.ofMinutes(30), LATER);

        assertThat(Merging.absorb(of(PHISHING, 1).one(), head, someone(LATER), Config.shipped()))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.HAS_MERGED));
    }
}

package se.incidentkedjan.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.IMY_NOTIFICATION;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.DutyReminded;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.GlassBroken;
import se.incidentkedjan.events.EscalationEvent.StormGrew;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.rhythm.Rhythm;

class DigestsTest {

    private static final Rhythm DAILY = Rhythm.of("DAILY 07:30").orElseThrow();
    private static final Way MAIL = new Way(DeliveryChannel.E_MAIL, "chief@kommun.example");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final IncidentId incident = anyIncident();
    private Rhythm rhythm = DAILY;
    private Instant now = ASSESSED.plusMillis(20);
    private final Town town = new Town()
            .with("CHIEF", Town.personWithPhone("chief"))
            .with("DPO", Town.person("chief"))
            .with("CISO", Town.person("chief"))
            .asksThem(1, Duration.ofHours(1))
            .tellsBy((person, role) -> rhythm);

    private Dispatch hears(Dispatch known, ChainEvent event) {
        return town.reactions(Clock.fixed(now, ZoneOffset.UTC))
                .to(enveloped(event, 1), known)
                .state();
    }

    private Dispatch called(Urgency... urgencies) {
        Dispatch dispatch = null;
        for (var urgency : urgencies) {
            dispatch = hears(dispatch, anAssessment(incident, escalation("chief." + urgency, "CHIEF", urgency)));
        }
        return Objects.requireNonNull(dispatch);
    }

    private Dispatch moved(Dispatch dispatch, CaseStatus status) {
        return hears(dispatch, new CaseMoved(incident, EXEMPELKOMMUNEN, status, now, null));
    }

    private void itIsTime() {
        now = DAILY.next(now);
    }

    private Dispatch tried(Dispatch dispatch) {
        return Digests.attempt(dispatch, "chief", MAIL, "t", now, now.plus(LEASE));
    }

    private static List<DeliveryState> states(Dispatch dispatch) {
        return dispatch.deliveries().stream()
                .map(delivery -> delivery.progress().state())
                .toList();
    }

    @Test
    void whatIsForInformationWaitsForTheNextTimeOfItsReader() {
        var dispatch = called(Urgency.NORMAL);

        var delivery = dispatch.deliveries().getFirst();
        assertThat(delivery.gathered()).isEqualTo(new Gathered(DAILY.next(now), null));
        assertThat(delivery.priority()).isEqualTo(Priority.DIGESTS);
        assertThat(Agenda.wakeAt(dispatch)).isAfterOrEqualTo(DAILY.next(now));
        assertThat(Agenda.fresh(dispatch, now)).isEmpty();
        assertThat(states(tried(dispatch))).as("too early").containsExactly(DeliveryState.REQUESTED);
        itIsTime();
        assertThat(states(tried(dispatch))).containsExactly(DeliveryState.ATTEMPTING);
        assertThat(states(Attempts.begin(dispatch, Priority.ORDINARY, "t", now, now.plus(LEASE))))
                .as("not by itself")
                .containsExactly(DeliveryState.REQUESTED);
    }

    @Test
    void whoeverWantsItAtOnceHasItAtOnce() {
        rhythm = Rhythm.atOnce();

        assertThat(called(Urgency.NORMAL).deliveries().getFirst().gathered()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"IMMEDIATE", "SOON"})
    void whatIsUrgentNeverWaits(Urgency urgency) {
        assertThat(called(urgency).deliveries().getFirst().gathered()).isNull();
    }

    @Test
    void whatMustBeAnsweredHasALegalClockOrTellsOfBrokenGlassNeverWaits() {
        var asked = hears(
                null,
                anAssessment(
                        incident,
                        new Escalation("ask", RoleCode.of("CHIEF"), null, Urgency.NORMAL, Duration.ofHours(8))));
        var reminded = hears(
                asked,
                new DutyReminded(
                        incident,
                        EXEMPELKOMMUNEN,
                        IMY_NOTIFICATION,
                        null,
                        75,
                        now.plusSeconds(60),
                        RoleCode.of("CHIEF")));
        var broken = hears(
                reminded, new GlassBroken(incident, EXEMPELKOMMUNEN, RoleCode.of("CISO"), now, now.plusSeconds(60)));

        assertThat(broken.deliveries())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(delivery -> assertThat(delivery.gathered()).isNull());
    }

    @Test
    void aClosedCaseIsToldAndAMergedOneIsNotUnlessItWasTakenApartBefore() {
        var dispatch = called(Urgency.NORMAL);
        var closed = moved(dispatch, CaseStatus.CLOSED);
        var rejected = moved(dispatch, CaseStatus.REJECTED);
        var merged = hears(closed, new CaseMerged(incident, EXEMPELKOMMUNEN, anyIncident(), now));
        var apart = hears(merged, new CaseUnmerged(incident, EXEMPELKOMMUNEN, anyIncident(), now));
        itIsTime();

        assertThat(states(tried(closed))).containsExactly(DeliveryState.ATTEMPTING);
        assertThat(states(tried(rejected))).containsExactly(DeliveryState.ATTEMPTING);
        assertThat(states(tried(merged))).containsExactly(DeliveryState.SUPERSEDED);
        assertThat(states(tried(apart))).containsExactly(DeliveryState.ATTEMPTING);
    }

    @Test
    void whoeverIsCalledInTheMeantimeIsNotToldAgainButOnlyWhenTheCallHasGone() {
        var called = called(Urgency.NORMAL, Urgency.IMMEDIATE);
        assertThat(states(called)).containsExactly(DeliveryState.REQUESTED, DeliveryState.REQUESTED);
        var urgent = called.deliveries().getLast().id();
        var trying = Attempts.begin(called, Priority.URGENT, "u", now, now.plus(LEASE));

        var gone =
                town.searches().follow(Attempts.settle(trying, "u", Map.of(urgent, new Outcome.Accepted()), now), now);
        assertThat(states(gone)).containsExactly(DeliveryState.SUPERSEDED, DeliveryState.ACCEPTED);

        var refused = Attempts.settle(trying, "u", Map.of(urgent, new Outcome.GivenUp(Failure.REFUSED_BY_RELAY)), now);
        itIsTime();
        assertThat(states(tried(refused)))
                .as("whoever could not be called is told at least in the letter")
                .containsExactly(DeliveryState.ATTEMPTING, DeliveryState.FAILED);
    }

    @Test
    void howManyItIsByNowGoesInTheLetterOfThoseWhoWaitAndByItselfToThoseWhoWereCalled() {
        var waits = hears(called(Urgency.NORMAL), new StormGrew(incident, EXEMPELKOMMUNEN, 10, now, now, false));
        var asked = hears(
                called(Urgency.NORMAL, Urgency.IMMEDIATE),
                new StormGrew(incident, EXEMPELKOMMUNEN, 10, now, now, false));

        assertThat(waits.deliveries())
                .hasSize(2)
                .allSatisfy(delivery -> assertThat(delivery.gathered()).isNotNull());
        assertThat(asked.deliveries().getLast().step().about()).isEqualTo(Step.About.STORM_GREW);
        assertThat(asked.deliveries().getLast().gathered()).isNull();
    }

    @Test
    void aNewRhythmMovesWhatWaitsAndNotWhatIsBeingSent() {
        var dispatch = called(Urgency.NORMAL);
        var weekly = Rhythm.of("WEEKLY WED 16:00").orElseThrow();

        var later = Digests.moved(dispatch, "chief", (person, role) -> weekly, now);
        var atOnce = Digests.moved(later, "chief", (person, role) -> Rhythm.atOnce(), now);

        assertThat(later.deliveries().getFirst().gathered()).isEqualTo(new Gathered(weekly.next(now), null));
        assertThat(Digests.due(atOnce, now)).hasSize(1);
        assertThat(Agenda.fresh(atOnce, now)).containsExactly(Priority.DIGESTS);
        assertThat(Digests.moved(dispatch, "another", (person, role) -> weekly, now))
                .isEqualTo(dispatch);
        itIsTime();
        assertThat(Digests.moved(dispatch, "chief", (person, role) -> weekly, now))
                .as("its time has come already")
                .isEqualTo(dispatch);
        var trying = tried(dispatch);
        assertThat(Digests.moved(trying, "chief", (person, role) -> weekly, now))
                .isEqualTo(trying);
    }

    @Test
    void whatCannotGoByMailGoesTogetherByTheNextWayAndWhatComesBackToo() {
        var dispatch = called(Urgency.NORMAL);
        var delivery = dispatch.deliveries().getFirst().id();
        itIsTime();
        var gone = Digests.wentIn(tried(dispatch), "a letter", java.util.Set.of(delivery));
        var settled = Attempts.settle(gone, "t", Map.of(delivery, new Outcome.Accepted()), now);

        var returned = town.searches().follow(settled.bounced("a letter", now), now);

        assertThat(states(returned)).containsExactly(DeliveryState.BOUNCED, DeliveryState.REQUESTED);
        var next = returned.deliveries().getLast();
        assertThat(next.channel()).isEqualTo(DeliveryChannel.SMS);
        assertThat(next.priority()).isEqualTo(Priority.DIGESTS);
        assertThat(Objects.requireNonNull(next.gathered()).letter()).isNull();
        assertThat(Digests.due(returned, now)).containsExactly(next);
    }

    @Test
    void whatIsErasedIsNotTold() {
        var dispatch = called(Urgency.NORMAL).erased(now);
        itIsTime();

        assertThat(Digests.due(dispatch, now)).isEmpty();
    }
}

package se.incidentkedjan.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.IMY_NOTIFICATION;
import static se.incidentkedjan.notification.Fixtures.aReport;
import static se.incidentkedjan.notification.Fixtures.anAnonymousReport;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.escalation;
import static se.incidentkedjan.notification.Fixtures.imyHasBeenTold;
import static se.incidentkedjan.notification.Fixtures.toARoleThatNobodyHolds;
import static se.incidentkedjan.notification.Fixtures.toTheCiso;
import static se.incidentkedjan.notification.Fixtures.toTheDpo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.DutyExempted;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.DutyReminded;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.EscalationEvent.ReporterToTell;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.ReportSupplemented;
import se.incidentkedjan.events.IntakeEvent.ReporterAsked;
import se.incidentkedjan.events.NotificationEvent.DeliveryAccepted;
import se.incidentkedjan.events.NotificationEvent.DeliveryFailed;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;

class DispatchTest {

    private static final Instant NOW = ASSESSED.plusMillis(20);
    private static final Instant LEASE_ENDS = NOW.plusSeconds(30);

    private final IncidentId incident = anyIncident();
    private final Reactions reactions = new Town()
            .with("DPO", Town.person("dpo"))
            .with("CISO", Town.person("ciso"))
            .with("BOTH", Town.person("dpo"), Town.person("ciso"))
            .reactions(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theReporterIsThankedOnce() {
        var once = reactions.to(enveloped(aReport(incident), 1), null).state();
        var twice = reactions.to(enveloped(aReport(incident), 1), once).state();

        assertThat(once.deliveries()).singleElement().satisfies(receipt -> {
            assertThat(receipt.purpose()).isEqualTo(Purpose.RECEIPT);
            assertThat(receipt.recipient()).as("no address is kept").isNull();
        });
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void whoWantsNoReceiptCausesNothing() {
        assertThat(reactions.to(enveloped(anAnonymousReport(incident), 1), null).state())
                .isNull();
    }

    @Test
    void aStepIsTakenOnceHoweverOftenTheIncidentIsAssessed() {
        var first = assessed(null, anAssessment(incident, toTheDpo()));
        var again = assessed(first, anAssessment(incident, toTheDpo(), toTheCiso()));

        assertThat(again.deliveries()).hasSize(2);
        assertThat(again.deliveries().getFirst()).isEqualTo(first.deliveries().getFirst());
        assertThat(again.deliveries())
                .extracting(delivery -> delivery.step().name())
                .containsExactly("dpo", "ciso");
    }

    @Test
    void onePersonWithTwoStepsGetsOneMessageForEach() {
        var dispatch = assessed(
                null,
                anAssessment(
                        incident, escalation("first", "DPO", Urgency.SOON), escalation("second", "DPO", Urgency.SOON)));

        assertThat(dispatch.deliveries()).extracting(Delivery::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theSameMessageHasTheSameIdInEveryWorld() {
        var one = assessed(null, anAssessment(incident, escalation("both", "BOTH", Urgency.SOON)));
        var other = assessed(null, anAssessment(incident, escalation("both", "BOTH", Urgency.SOON)));

        assertThat(one.deliveries()).extracting(Delivery::id).hasSize(2).doesNotHaveDuplicates();
        assertThat(one).isEqualTo(other);
    }

    @Test
    void aRoleThatNobodyHoldsIsToldAsAFailureAtOnce() {
        var decision = reactions.to(enveloped(anAssessment(incident, toARoleThatNobodyHolds()), 1), null);

        assertThat(decision.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        DeliveryFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Failure.NO_RECIPIENT));
        assertThat(Agenda.wakeAt(decision.state())).isNull();
    }

    @Test
    void anAssessmentThatCameLateDoesNotReplaceANewerOne() {
        var newer = assessed(null, anAssessment(incident));
        var old = new Assessment(ASSESSED.minusSeconds(9), newer.assessment().severity(), List.of());

        assertThat(newer.assessed(old)).isEqualTo(newer);
    }

    @Test
    void aDutyThatIsDoneIsRemembered() {
        var dispatch = assessed(null, anAssessment(incident));
        var decision = reactions.to(enveloped(imyHasBeenTold(incident), 2), dispatch);

        assertThat(decision.state().dutiesMet()).containsExactly(new DutyKey(IMY_NOTIFICATION, null));
    }

    @Test
    void whatSomeControllersHaveDoneIsNotDoneForTheOthers() {
        var dispatch = assessed(null, anAssessment(incident));

        var one = dispatch.met(new DutyKey(IMY_NOTIFICATION, UnitCode.of("socialnamnden")));

        assertThat(one.dutiesMet()).doesNotContain(new DutyKey(IMY_NOTIFICATION, UnitCode.of("tekniska-namnden")));
    }

    @Test
    void aDutyThatIsDecidedNotToApplyIsNoLongerAmongTheDeadlines() {
        var dispatch = assessed(null, anAssessment(incident));
        assertThat(dispatch.assessment().deadlines()).isNotEmpty();

        var decision = reactions.to(
                enveloped(new DutyExempted(incident, EXEMPELKOMMUNEN, IMY_NOTIFICATION, null, NOW), 2), dispatch);

        assertThat(decision.state().assessment().deadlines()).isEmpty();
    }

    @Test
    void eachReminderIsSentOnceToThoseWhoAreResponsible() {
        var dispatch = assessed(null, anAssessment(incident));
        var reminder = new DutyReminded(
                incident, EXEMPELKOMMUNEN, IMY_NOTIFICATION, null, 75, NOW.plusSeconds(60), RoleCode.of("DPO"));

        var first = reactions.to(enveloped(reminder, 2), dispatch).state();
        var again = reactions.to(enveloped(reminder, 3), first).state();

        assertThat(first.deliveries())
                .filteredOn(delivery -> delivery.step().about() == Step.About.TIME_GOES)
                .hasSize(1);
        assertThat(again.deliveries()).isEqualTo(first.deliveries());
    }

    @Test
    void thatTheTimeIsOutIsToldOnce() {
        var dispatch = assessed(null, anAssessment(incident));
        var missed = new DutyMissed(incident, EXEMPELKOMMUNEN, IMY_NOTIFICATION, NOW, null, RoleCode.of("DPO"));

        var first = reactions.to(enveloped(missed, 2), dispatch).state();
        var again = reactions.to(enveloped(missed, 3), first).state();

        assertThat(first.deliveries())
                .filteredOn(delivery -> delivery.step().about() == Step.About.TIME_IS_OUT)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.step().urgency()).isEqualTo(Urgency.IMMEDIATE));
        assertThat(again.deliveries()).isEqualTo(first.deliveries());
    }

    @Test
    void aReporterWhoWantedAReceiptIsToldHowItGoesEachThingOnce() {
        var thanked = reactions.to(enveloped(aReport(incident), 1), null).state();
        var closed = new ReporterToTell(incident, EXEMPELKOMMUNEN, News.CLOSED, NOW);

        var told = reactions.to(enveloped(closed, 2), thanked).state();
        var again = reactions.to(enveloped(closed, 3), told).state();

        assertThat(told.deliveries())
                .filteredOn(delivery -> delivery.news() == News.CLOSED)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.purpose()).isEqualTo(Purpose.RECEIPT));
        assertThat(again.deliveries()).isEqualTo(told.deliveries());
    }

    @Test
    void aReporterWithAnAddressIsToldOfEachQuestionOnce() {
        var thanked = reactions.to(enveloped(aReport(incident), 1), null).state();
        var asked = new ReporterAsked(incident, EXEMPELKOMMUNEN, 1, NOW);

        var told = reactions.to(enveloped(asked, 2), thanked).state();
        var again = reactions.to(enveloped(asked, 3), told).state();
        var another = reactions
                .to(enveloped(new ReporterAsked(incident, EXEMPELKOMMUNEN, 2, NOW), 4), told)
                .state();

        assertThat(told.deliveries())
                .filteredOn(delivery -> delivery.news() == News.ASKED)
                .hasSize(1);
        assertThat(again.deliveries()).isEqualTo(told.deliveries());
        assertThat(another.deliveries())
                .filteredOn(delivery -> delivery.news() == News.ASKED)
                .hasSize(2);
    }

    @Test
    void thoseWhoWereCalledHearWhatTheReporterAddsAlsoWhenTheCaseIsClosed() {
        var called = assessed(null, anAssessment(incident, toTheDpo()));
        var closed = reactions
                .to(enveloped(new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.CLOSED, NOW, null), 2), called)
                .state();
        var added = new ReportSupplemented(incident, EXEMPELKOMMUNEN, 1, false, Channel.WEB_FORM, NOW);

        for (var before : List.of(called, closed)) {
            var told = reactions.to(enveloped(added, 3), before).state();
            var again = reactions.to(enveloped(added, 4), told).state();

            assertThat(told.deliveries())
                    .filteredOn(delivery ->
                            delivery.step() != null && delivery.step().about() == Step.About.REPORTER_ADDED)
                    .singleElement()
                    .satisfies(delivery -> {
                        assertThat(delivery.step().acknowledgeWithin()).isNull();
                        assertThat(delivery.step().mayWait()).isFalse();
                    });
            assertThat(again.deliveries()).isEqualTo(told.deliveries());
        }
    }

    @Test
    void aReporterWhoGaveNoAddressIsToldNothing() {
        var assessed = assessed(null, anAssessment(incident, toTheDpo()));
        var closed = new ReporterToTell(incident, EXEMPELKOMMUNEN, News.CLOSED, NOW);

        assertThat(reactions.to(enveloped(closed, 2), assessed).state().deliveries())
                .isEqualTo(assessed.deliveries());
    }

    @Test
    void onlyWhatIsDueForThePurposeIsTried() {
        var dispatch = reactions
                .to(enveloped(aReport(incident), 1), assessed(null, anAssessment(incident, toTheDpo())))
                .state();

        var urgent = Attempts.begin(dispatch, Priority.URGENT, "a", NOW, LEASE_ENDS);
        var early = Attempts.begin(dispatch, Priority.REPORTERS, "a", NOW.minusMillis(1), LEASE_ENDS);

        assertThat(Attempts.triedBy(urgent, "a")).extracting(Delivery::purpose).containsExactly(Purpose.ESCALATION);
        assertThat(Attempts.triedBy(early, "a")).isEmpty();
    }

    @Test
    void beginningTheSameAttemptTwiceCountsOnce() {
        var once = Attempts.begin(aDpoMessage(), Priority.URGENT, "a", NOW, LEASE_ENDS);

        assertThat(Attempts.begin(once, Priority.URGENT, "a", NOW, LEASE_ENDS)).isEqualTo(once);
        assertThat(progress(once).attempts()).isEqualTo(1);
    }

    @Test
    void nobodyElseTriesWhileTheLeaseRuns() {
        var tried = Attempts.begin(aDpoMessage(), Priority.URGENT, "a", NOW, LEASE_ENDS);

        assertThat(Attempts.begin(tried, Priority.URGENT, "b", LEASE_ENDS.minusMillis(1), LEASE_ENDS.plusSeconds(30)))
                .isEqualTo(tried);
        assertThat(Agenda.wakeAt(tried)).isEqualTo(LEASE_ENDS);
    }

    @Test
    void anAttemptThatWasNeverHeardOfAgainIsMadeAgainAndSaysSo() {
        var lost = Attempts.begin(aDpoMessage(), Priority.URGENT, "a", NOW, LEASE_ENDS);
        var again = Attempts.begin(lost, Priority.URGENT, "b", LEASE_ENDS, LEASE_ENDS.plusSeconds(30));
        var accepted = settle(again, "b", new Outcome.Accepted(), LEASE_ENDS);

        var event = (DeliveryAccepted)
                Announcements.decide(again, accepted).events().getFirst();
        assertThat(event.repeated()).isTrue();
        assertThat(event.attempts()).isEqualTo(2);
    }

    @Test
    void aLateAnswerThatItWasAcceptedEndsTheMatter() {
        var lost = Attempts.begin(aDpoMessage(), Priority.URGENT, "a", NOW, LEASE_ENDS);
        var again = Attempts.begin(lost, Priority.URGENT, "b", LEASE_ENDS, LEASE_ENDS.plusSeconds(30));
        var late = settle(again, "a", new Outcome.Accepted(), LEASE_ENDS.plusSeconds(1));
        var both = settle(late, "b", new Outcome.Accepted(), LEASE_ENDS.plusSeconds(2));

        assertThat(progress(late).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(progress(late).repeated()).isTrue();
        assertThat(both).isEqualTo(late);
    }

    @Test
    void aLateAnswerThatItFailedChangesNothing() {
        var lost = Attempts.begin(aDpoMessage(), Priority.URGENT, "a", NOW, LEASE_ENDS);
        var again = Attempts.begin(lost, Priority.URGENT, "b", LEASE_ENDS, LEASE_ENDS.plusSeconds(30));

        assertThat(settle(again, "a", new Outcome.TriedInVain(false), LEASE_ENDS))
                .isEqualTo(again);
        assertThat(settle(again, "a", new Outcome.GivenUp(Failure.REFUSED_BY_RELAY), LEASE_ENDS))
                .isEqualTo(again);
    }

    @Test
    void whatDidNotWorkIsTriedAgainLaterAndLater() {
        var dispatch = aDpoMessage();
        var now = NOW;
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            dispatch = settle(
                    Attempts.begin(dispatch, Priority.URGENT, "a", now, now.plusSeconds(30)),
                    "a",
                    new Outcome.TriedInVain(false),
                    now);
            assertThat(Agenda.wakeAt(dispatch)).isEqualTo(now.plusSeconds(seconds));
            now = Objects.requireNonNull(Agenda.wakeAt(dispatch));
        }
        assertThat(progress(dispatch).repeated()).isFalse();
    }

    @Test
    void anAnswerThatWasLostMakesTheNextAttemptARepeat() {
        var tried = settle(
                Attempts.begin(aDpoMessage(), Priority.URGENT, "a", NOW, LEASE_ENDS),
                "a",
                new Outcome.TriedInVain(true),
                NOW);

        assertThat(progress(tried).repeated()).isTrue();
    }

    @Test
    void thereWasNoTimeToTryIsNoAttempt() {
        var postponed = settle(
                Attempts.begin(aDpoMessage(), Priority.URGENT, "a", NOW, LEASE_ENDS), "a", new Outcome.NotTried(), NOW);

        assertThat(progress(postponed).attempts()).isZero();
        assertThat(Agenda.wakeAt(postponed)).isBetween(NOW, NOW.plusSeconds(2));
    }

    @Test
    void whatIsSettledStaysSo() {
        var refused = settle(
                Attempts.begin(aDpoMessage(), Priority.URGENT, "a", NOW, LEASE_ENDS),
                "a",
                new Outcome.GivenUp(Failure.REFUSED_BY_RELAY),
                NOW);

        assertThat(Agenda.wakeAt(refused)).isNull();
        assertThat(settle(refused, "a", new Outcome.Accepted(), NOW)).isEqualTo(refused);
        assertThatIllegalStateException()
                .isThrownBy(() -> progress(refused).attempting("b", NOW, LEASE_ENDS))
                .withMessage("a delivery that is FAILED cannot become ATTEMPTING");
    }

    @Test
    void ofTwoAttemptsThatReachSomebodyTheOneThatIsSettledFirstTellsItWhateverTimeTheyHave() {
        var one = Attempts.begin(aDpoMessage(), Priority.URGENT, "a", NOW, LEASE_ENDS);
        var both = Attempts.begin(
                assessed(one, anAssessment(incident, toTheDpo(), toTheCiso())), Priority.URGENT, "b", NOW, LEASE_ENDS);
        var dpo = both.deliveries().getFirst().id();
        var ciso = both.deliveries().getLast().id();

        var first = Attempts.settle(both, "b", Map.of(ciso, new Outcome.Accepted()), NOW.plusMillis(11));
        var then = Attempts.settle(first, "a", Map.of(dpo, new Outcome.Accepted()), NOW.plusMillis(10));

        assertThat(Attempts.reachedFirstBy(first, "b")).contains(NOW.plusMillis(11));
        assertThat(Attempts.reachedFirstBy(then, "a")).isEmpty();
    }

    @Test
    void backOffNeverOverflows() {
        assertThat(BackOff.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BackOff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    private Dispatch aDpoMessage() {
        return assessed(null, anAssessment(incident, toTheDpo()));
    }

    private Dispatch assessed(Dispatch known, se.incidentkedjan.events.EscalationEvent event) {
        return reactions.to(enveloped(event, 1), known).state();
    }

    private static Progress progress(Dispatch dispatch) {
        return dispatch.deliveries().getFirst().progress();
    }

    private static Dispatch settle(Dispatch dispatch, String token, Outcome outcome, Instant now) {
        return Attempts.settle(
                dispatch, token, Map.of(dispatch.deliveries().getFirst().id(), outcome), now);
    }
}

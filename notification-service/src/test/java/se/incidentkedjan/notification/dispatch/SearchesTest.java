package se.incidentkedjan.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.IMY_NOTIFICATION;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.imyHasBeenTold;
import static se.incidentkedjan.notification.Fixtures.toTheDpo;
import static se.incidentkedjan.notification.Fixtures.toTheDpoWhoMustAnswer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.DutyReminded;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.StormGrew;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.DeliveryBounced;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.DeliveryChannel;

class SearchesTest {

    private static final Instant NOW = ASSESSED.plusMillis(20);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final IncidentId incident = anyIncident();
    private final Town town = new Town()
            .with("DPO", Town.person("dpo"))
            .with("CISO", Town.person("ciso"))
            .with("CHIEF", Town.person("chief"))
            .asksThem(2, TEN_MINUTES)
            .thenAsks("CISO", TEN_MINUTES)
            .thenAsks("CHIEF", HALF_AN_HOUR);
    private Instant now = NOW;

    private Dispatch begun() {
        return hears(null, anAssessment(incident, toTheDpoWhoMustAnswer()));
    }

    private Dispatch hears(Dispatch known, ChainEvent event) {
        return town.reactions(Clock.fixed(now, ZoneOffset.UTC))
                .to(enveloped(event, 1), known)
                .state();
    }

    private Dispatch after(Duration time, Dispatch dispatch) {
        now = now.plus(time);
        return town.searches().goOn(dispatch, now);
    }

    /** Everything that waits is sent, and what happens to it is as the test says. */
    private Dispatch sent(Dispatch dispatch, Map<String, Outcome> byPerson) {
        var tried = Attempts.begin(dispatch, Priority.URGENT, "t" + now, now, now.plusSeconds(30));
        var outcomes = Attempts.triedBy(tried, "t" + now).stream()
                .collect(Collectors.toMap(
                        Delivery::id,
                        delivery -> byPerson.getOrDefault(
                                Objects.requireNonNull(delivery.recipient()).person(), new Outcome.Accepted())));
        return town.searches().follow(Attempts.settle(tried, "t" + now, outcomes, now), now);
    }

    private Dispatch sent(Dispatch dispatch) {
        return sent(dispatch, Map.of());
    }

    private static List<String> asked(Dispatch dispatch) {
        return dispatch.deliveries().stream()
                .map(Delivery::recipient)
                .map(recipient -> recipient == null ? "nobody" : recipient.person())
                .toList();
    }

    private static List<DeliveryState> states(Dispatch dispatch) {
        return dispatch.deliveries().stream()
                .map(delivery -> delivery.progress().state())
                .toList();
    }

    private Dispatch taken(Dispatch dispatch) {
        return dispatch.acknowledge(new Acknowledgement("dpo", "Dataskyddsombudet", now, Way.LINK, "dpo"));
    }

    @Test
    void whoDoesNotAnswerIsAskedAgainThenTheNextAndAtLastTheLastResortAtGrowingIntervals() {
        var dispatch = sent(begun());
        dispatch = sent(after(TEN_MINUTES, dispatch));
        dispatch = sent(after(TEN_MINUTES, dispatch));
        dispatch = sent(after(TEN_MINUTES, dispatch));
        assertThat(asked(dispatch)).containsExactly("dpo", "dpo", "ciso", "chief");

        for (int hours = 1; hours <= 8; hours *= 2) {
            dispatch = sent(after(HALF_AN_HOUR.multipliedBy(hours), dispatch));
        }
        assertThat(asked(dispatch))
                .as("after 30 minutes, 1, 2 and 4 hours")
                .containsExactly("dpo", "dpo", "ciso", "chief", "chief", "chief", "chief", "chief");
    }

    @Test
    void thatEveryoneHasBeenAskedInVainIsSeenWhenTheLastResortHasNotAnsweredEither() {
        var dispatch = sent(after(Duration.ofMinutes(35), sent(begun())));
        assertThat(Unanswered.since(dispatch))
                .as("there is time left to answer")
                .isEmpty();

        var again = sent(after(HALF_AN_HOUR, dispatch));

        assertThat(Unanswered.since(again)).contains(NOW.plus(Duration.ofMinutes(35)));
        assertThat(Unanswered.since(taken(again))).isEmpty();
    }

    @Test
    void whatWasAskedInVainBeforeSomeoneHadItIsNotUnansweredWhenTheyGiveItBack() {
        var held = taken(sent(after(HALF_AN_HOUR, sent(after(Duration.ofMinutes(35), sent(begun()))))));

        var back = sent(after(Duration.ofDays(1), town.handovers().handOver(held, "dpo", null, now)));
        var handed = sent(town.handovers().handOver(held, "dpo", Town.person("deputy"), now));

        assertThat(Unanswered.since(back)).isEmpty();
        assertThat(Unanswered.since(handed)).isEmpty();
    }

    @Test
    void nobodyIsAskedBeforeTheWaitIsOver() {
        var dispatch = sent(begun());

        assertThat(Agenda.wakeAt(dispatch)).isEqualTo(NOW.plus(TEN_MINUTES));
        assertThat(after(TEN_MINUTES.minusMillis(1), dispatch)).isEqualTo(dispatch);
    }

    @Test
    void whenSomeoneHasItNobodyElseIsAsked() {
        var dispatch = taken(sent(begun()));

        assertThat(Agenda.wakeAt(dispatch)).isNull();
        assertThat(after(Duration.ofDays(9), dispatch)).isEqualTo(dispatch);
    }

    @Test
    void afterAnOutageOnlyTheStageWhoseTimeHasComeIsAsked() {
        var dispatch = sent(begun());

        dispatch = sent(after(Duration.ofMinutes(25), dispatch));

        assertThat(asked(dispatch)).containsExactly("dpo", "ciso");
        assertThat(Agenda.wakeAt(dispatch))
                .as("whoever is asked late has the whole time to answer")
                .isEqualTo(now.plus(TEN_MINUTES));
    }

    @Test
    void aClockThatJumpsFarAheadAsksTheLastResortOnce() {
        var dispatch = sent(after(Duration.ofDays(400), sent(begun())));

        assertThat(asked(dispatch)).containsExactly("dpo", "chief");
        assertThat(after(Duration.ofMinutes(1), dispatch)).isEqualTo(dispatch);
    }

    @Test
    void aClockThatJumpsBackAsksNobodyAgain() {
        var dispatch = sent(begun());

        var back = after(Duration.ofDays(-3), dispatch);

        assertThat(asked(back)).isEqualTo(asked(dispatch));
        assertThat(states(back)).isEqualTo(states(dispatch));
    }

    @Test
    void aMessageThatStillWaitsWhenTheNextIsDueIsNotSentTwice() {
        var dispatch = sent(begun(), Map.of("dpo", new Outcome.TriedInVain(false)));
        dispatch = after(TEN_MINUTES, dispatch);

        var tried = Attempts.begin(dispatch, Priority.URGENT, "a", now, now.plusSeconds(30));
        assertThat(Attempts.triedBy(tried, "a")).as("the newest only").hasSize(1);
        assertThat(states(tried)).containsExactly(DeliveryState.SUPERSEDED, DeliveryState.ATTEMPTING);
    }

    @Test
    void theNextWayToTheSamePersonComesBeforeTheNextPerson() {
        town.with("DPO", Town.personWithPhone("dpo"));
        var dispatch = sent(begun(), Map.of("dpo", new Outcome.GivenUp(Failure.REFUSED_BY_RELAY)));

        assertThat(asked(dispatch)).containsExactly("dpo", "dpo");
        assertThat(dispatch.deliveries().getLast().channel()).isEqualTo(DeliveryChannel.SMS);
        dispatch = sent(dispatch);
        assertThat(states(dispatch)).containsExactly(DeliveryState.FAILED, DeliveryState.ACCEPTED);
        assertThat(after(TEN_MINUTES.minusMillis(1), dispatch)).isEqualTo(dispatch);
    }

    @Test
    void aTextMessageInThePlaceOfALostMailWaitsForADecentHourToo() {
        town.with("DPO", Town.personWithPhone("dpo")).isClosedFor(Duration.ofHours(8));

        var asked = sent(begun(), Map.of("dpo", new Outcome.GivenUp(Failure.REFUSED_BY_RELAY)));
        var told = sent(
                hears(null, anAssessment(incident, toTheDpo())),
                Map.of("dpo", new Outcome.GivenUp(Failure.REFUSED_BY_RELAY)));

        for (var dispatch : List.of(asked, told)) {
            assertThat(dispatch.deliveries().getLast().channel()).isEqualTo(DeliveryChannel.SMS);
            assertThat(dispatch.deliveries().getLast().progress().nextAttemptAt())
                    .isEqualTo(now.plus(Duration.ofHours(8)));
        }
    }

    @Test
    void whenARelayDoesNotAnswerTheNextWayIsTriedBesideAndWhoIsReachedFirstEndsTheOther() {
        town.with("DPO", Town.personWithPhone("dpo"));
        var dispatch = begun();
        for (int attempt = 1; attempt <= 3; attempt++) {
            dispatch = sent(dispatch, Map.of("dpo", new Outcome.TriedInVain(false)));
            now = now.plusSeconds(8);
        }
        assertThat(asked(dispatch)).containsExactly("dpo", "dpo");

        var sms = dispatch.deliveries().getLast();
        var tried = Attempts.begin(dispatch, Priority.URGENT, "x", now, now.plusSeconds(30));
        var done = town.searches()
                .follow(
                        Attempts.settle(
                                tried,
                                "x",
                                Map.of(
                                        sms.id(), new Outcome.Accepted(),
                                        dispatch.deliveries().getFirst().id(), new Outcome.TriedInVain(false)),
                                now),
                        now);
        assertThat(states(done)).containsExactly(DeliveryState.SUPERSEDED, DeliveryState.ACCEPTED);
    }

    @Test
    void whenNoWayLeadsToAnyoneTheNextLevelIsAskedAtOnce() {
        var dispatch = sent(begun(), Map.of("dpo", new Outcome.GivenUp(Failure.BAD_ADDRESS)));
        dispatch = sent(after(Duration.ZERO, dispatch), Map.of("dpo", new Outcome.GivenUp(Failure.BAD_ADDRESS)));
        dispatch = sent(after(Duration.ZERO, dispatch));

        assertThat(asked(dispatch)).containsExactly("dpo", "dpo", "ciso");
    }

    @Test
    void aMailThatComesBackIsToldAndTheNextWayIsTried() {
        town.with("DPO", Town.personWithPhone("dpo"));
        var dispatch = sent(begun());
        var mail = dispatch.deliveries().getFirst();

        var back = town.searches().follow(dispatch.bounced(mail.id(), now), now);

        assertThat(states(back)).containsExactly(DeliveryState.BOUNCED, DeliveryState.REQUESTED);
        assertThat(Announcements.decide(dispatch, back).events())
                .singleElement()
                .isInstanceOf(DeliveryBounced.class);
        assertThat(town.searches().follow(back.bounced(mail.id(), now), now)).isEqualTo(back);
    }

    @Test
    void whoIsNotExpectedToAnswerGetsAMailAndTheNextLevelIsAskedAtTheSameTime() {
        town.with("DPO", Town.offDuty(Town.personWithPhone("dpo")));
        var dispatch = begun();

        assertThat(asked(dispatch)).containsExactly("dpo", "ciso");
        assertThat(dispatch.deliveries().getFirst().channel()).isEqualTo(DeliveryChannel.E_MAIL);
        assertThat(dispatch.deliveries().getFirst().needsAnotherWay())
                .as("nobody off duty is woken")
                .isFalse();
    }

    @Test
    void whoStandsInSeveralLevelsThatArePassedIsAskedOnce() {
        var dpo = Town.offDuty(Town.person("dpo"));
        town.with("DPO", dpo).with("CISO", dpo);

        assertThat(asked(begun())).containsExactly("dpo", "chief");
    }

    @Test
    void aLevelThatNobodyHoldsIsToldAndPassed() {
        town.with("DPO");
        var dispatch = begun();

        assertThat(asked(dispatch)).containsExactly("nobody", "ciso");
    }

    @Test
    void whoeverDeclinesIsNotAskedAgainAndTheNextIsAskedAtOnce() {
        var dispatch = sent(begun());

        var declined = town.handovers().decline(dispatch, "dpo", "dpo", now);
        declined = sent(after(Duration.ZERO, declined));
        declined = sent(after(Duration.ZERO, declined));

        assertThat(asked(declined)).containsExactly("dpo", "ciso");
        assertThat(town.handovers().decline(declined, "dpo", "dpo", now)).isEqualTo(declined);
    }

    @Test
    void theLastResortIsAskedAgainAlsoWhenItHasDeclined() {
        var dispatch = sent(begun());
        for (var who : List.of("dpo", "ciso", "chief")) {
            dispatch = sent(after(Duration.ZERO, town.handovers().decline(dispatch, "dpo", who, now)));
        }

        assertThat(asked(sent(after(Duration.ofHours(1), dispatch)))).endsWith("ciso", "chief", "chief", "chief");
    }

    @Test
    void theOthersOfALevelKeepTheirTimeWhenOneDeclines() {
        town.with("DPO", Town.person("dpo"), Town.person("deputy"));
        var dispatch = sent(begun());

        var declined = town.handovers().decline(dispatch, "dpo", "dpo", now);

        assertThat(after(Duration.ZERO, declined)).isEqualTo(declined);
        assertThat(asked(after(TEN_MINUTES, declined))).containsExactly("dpo", "deputy", "deputy");
    }

    @Test
    void whatIsHandedOverIsAskedOfThemAndIfTheyDoNotTakeItTheSearchBeginsAgain() {
        var dispatch = taken(sent(begun()));

        var handed = sent(town.handovers().handOver(dispatch, "dpo", Town.person("deputy"), now));

        assertThat(handed.acknowledged("dpo")).isEmpty();
        assertThat(asked(handed)).containsExactly("dpo", "deputy");
        assertThat(handed.deliveries().getLast().asking().handedOverBy()).isEqualTo("Dataskyddsombudet");
        assertThat(asked(after(TEN_MINUTES, handed)))
                .as("but not of whoever handed it over")
                .containsExactly("dpo", "deputy", "ciso");
        assertThat(Announcements.decide(handed, taken(handed)).events())
                .as("that someone had it is known")
                .isEmpty();
    }

    @Test
    void whoeverItIsHandedToIsNotTheLastResortEvenIfTheChainHasNoOther() {
        var alone = new Town().with("DPO", Town.person("dpo"), Town.person("other"));
        var dispatch = alone.reactions(Clock.fixed(now, ZoneOffset.UTC))
                .to(enveloped(anAssessment(incident, toTheDpoWhoMustAnswer()), 1), null)
                .state();
        var handed = alone.handovers().handOver(taken(dispatch), "dpo", Town.person("deputy"), now);

        assertThat(handed.deliveries().getLast().asking().lastResort()).isFalse();
        var declined = alone.handovers().decline(handed, "dpo", "deputy", now);
        assertThat(asked(alone.searches().goOn(declined, now)))
                .as("whoever else there is, at once")
                .containsExactly("dpo", "other", "deputy", "other");
    }

    @Test
    void whatIsGivenBackIsSearchedForFromTheBeginning() {
        var dispatch = taken(sent(begun()));

        var back = after(Duration.ZERO, town.handovers().handOver(dispatch, "dpo", null, now));

        assertThat(asked(back)).as("but not of whoever gave it back").containsExactly("dpo", "ciso");
    }

    @Test
    void whoeverTakesOverHasItAndTheOtherHadIt() {
        var dispatch = taken(sent(begun()));

        var over =
                dispatch.takeOver(new Acknowledgement("dpo", "Någon annan", now.plusSeconds(5), Way.CASE_PAGE, null));

        assertThat(over.acknowledged("dpo")).map(Acknowledgement::name).contains("Någon annan");
        assertThat(over.acknowledgements()).hasSize(2);
        assertThat(Agenda.wakeAt(over)).isNull();
    }

    @Test
    void nothingIsSentOfACaseThatIsClosed() {
        var dispatch = begun();

        var closed = hears(dispatch, new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.CLOSED, now, null));

        assertThat(Agenda.wakeAt(closed)).isNull();
        assertThat(states(closed)).containsOnly(DeliveryState.SUPERSEDED);
        assertThat(after(Duration.ofDays(1), closed)).isEqualTo(closed);
    }

    @Test
    void whoeverWasToKnowAndWasNotToldBeforeTheCaseWasClosedIsToldWhenItIsOpenedAgain() {
        var waiting = hears(null, anAssessment(incident, toTheDpo()));
        var closed = hears(waiting, new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.CLOSED, now, null));
        now = now.plusSeconds(60);

        var open = hears(closed, new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.IN_PROGRESS, now, null));
        assertThat(states(open)).containsExactly(DeliveryState.SUPERSEDED, DeliveryState.REQUESTED);
        assertThat(asked(open)).containsExactly("dpo", "dpo");

        var told = sent(open);
        now = now.plusSeconds(60);
        var closedAgain = hears(told, new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.CLOSED, now, null));
        var openAgain = hears(closedAgain, new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.IN_PROGRESS, now, null));
        assertThat(states(openAgain))
                .as("once is enough")
                .containsExactly(DeliveryState.SUPERSEDED, DeliveryState.ACCEPTED);
    }

    @Test
    void aCaseThatIsClosedAndOpenedTwiceWithinAnInstantIsToldOnce() {
        var dispatch = hears(null, anAssessment(incident, toTheDpo()));
        for (int time = 0; time < 3; time++) {
            dispatch = hears(dispatch, new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.CLOSED, now, null));
            dispatch = hears(dispatch, new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.IN_PROGRESS, now, null));
        }

        assertThat(dispatch.deliveries()).extracting(Delivery::id).doesNotHaveDuplicates();
        assertThat(states(dispatch)).filteredOn(DeliveryState.REQUESTED::equals).hasSize(1);
    }

    @Test
    void whatIsOnItsWayWhenTheCaseIsClosedIsNotTriedAgain() {
        var tried = Attempts.begin(begun(), Priority.URGENT, "a", now, now.plusSeconds(30));
        var id = tried.deliveries().getFirst().id();

        var closed = hears(tried, new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.REJECTED, now, null));
        var settled = Attempts.settle(closed, "a", Map.of(id, new Outcome.TriedInVain(false)), now);

        assertThat(states(settled)).containsExactly(DeliveryState.SUPERSEDED);
    }

    @Test
    void aCaseThatIsTakenApartAgainIsSearchedForFromTheBeginning() {
        var merged = hears(sent(begun()), new CaseMerged(incident, EXEMPELKOMMUNEN, anyIncident(), now));
        assertThat(Agenda.wakeAt(merged)).isNull();

        var apart = hears(merged, new CaseUnmerged(incident, EXEMPELKOMMUNEN, anyIncident(), now));

        assertThat(asked(after(Duration.ZERO, apart))).containsExactly("dpo", "dpo");
    }

    @Test
    void whatFiguresAreCountedByConcernsNobodyWhoIsCalled() {
        var called = sent(begun());

        var heard = hears(called, CaseOutlined.bare(incident, EXEMPELKOMMUNEN, now));

        assertThat(heard.deliveries()).isEqualTo(called.deliveries());
    }

    @Test
    void whoeverHasBeenCalledHearsEachCountOfAStormOnceAndOnlyTheNewest() {
        var called = after(Duration.ofMinutes(25), sent(begun()));

        var ten = hears(called, new StormGrew(incident, EXEMPELKOMMUNEN, 10, NOW, now, false));
        var thirty = hears(ten, new StormGrew(incident, EXEMPELKOMMUNEN, 30, NOW, now, false));
        var again = hears(thirty, new StormGrew(incident, EXEMPELKOMMUNEN, 30, NOW, now, false));

        var counters = again.deliveries().stream()
                .filter(delivery -> delivery.step().about() == Step.About.STORM_GREW)
                .toList();
        assertThat(counters)
                .extracting(
                        delivery -> delivery.recipient().person(),
                        delivery -> delivery.progress().state())
                .containsExactly(
                        tuple("dpo", DeliveryState.SUPERSEDED),
                        tuple("ciso", DeliveryState.SUPERSEDED),
                        tuple("dpo", DeliveryState.REQUESTED),
                        tuple("ciso", DeliveryState.REQUESTED));
        assertThat(again.storm().reports()).isEqualTo(30);
        assertThat(counters).extracting(Delivery::priority).containsOnly(Priority.ORDINARY);
    }

    @Test
    void aStepThatComesWithAReopeningIsSentWhicheverIsHeardFirst() {
        var closed = hears(
                hears(null, anAssessment(incident)),
                new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.CLOSED, now, null));

        var assessed = hears(closed, anAssessment(incident, toTheDpo()));

        var tried = Attempts.begin(assessed, Priority.URGENT, "a", now.plusMillis(5), now.plusSeconds(30));
        assertThat(Attempts.triedBy(tried, "a")).hasSize(1);
    }

    @Test
    void aReminderOfADutyThatIsDoneMeanwhileIsNotSent() {
        var reminded = hears(
                hears(null, anAssessment(incident)),
                new DutyReminded(
                        incident,
                        EXEMPELKOMMUNEN,
                        IMY_NOTIFICATION,
                        null,
                        75,
                        now.plusSeconds(60),
                        RoleCode.of("DPO")));

        var tried = Attempts.begin(
                hears(reminded, imyHasBeenTold(incident)), Priority.URGENT, "a", now, now.plusSeconds(30));

        assertThat(Attempts.triedBy(tried, "a")).isEmpty();
        assertThat(states(tried)).containsExactly(DeliveryState.SUPERSEDED);
    }

    @Test
    void whatIsHeardAfterAnOutageWaitsAMomentForWhatWasSaidAfterIt() {
        now = ASSESSED.plus(Duration.ofHours(3));
        var late = begun();

        assertThat(Agenda.fresh(late, now)).isEmpty();
        assertThat(Agenda.fresh(late, now.plusSeconds(5))).containsExactly(Priority.URGENT);
    }

    @Test
    void aChannelThatIsMarkedDownIsAvoidedAndWhatWaitsForItGoesAnotherWay() {
        town.with("DPO", Town.personWithPhone("dpo"));
        var dispatch = begun();
        town.marksDown(DeliveryChannel.E_MAIL);

        var avoiding = after(Duration.ZERO, dispatch);

        assertThat(states(avoiding)).containsExactly(DeliveryState.SUPERSEDED, DeliveryState.REQUESTED);
        assertThat(avoiding.deliveries().getLast().channel()).isEqualTo(DeliveryChannel.SMS);
        assertThat(begun().deliveries().getFirst().channel())
                .as("what is asked for from now on begins with the other")
                .isEqualTo(DeliveryChannel.SMS);
    }

    @Test
    void whoHasOnlyAChannelThatIsDownIsWrittenToWhenItIsUp() {
        var dispatch = begun();
        town.marksDown(DeliveryChannel.E_MAIL);

        var waiting = after(Duration.ZERO, dispatch);
        var tried = Attempts.begin(waiting, Priority.URGENT, "a", now, now.plusSeconds(30));

        assertThat(Attempts.triedBy(tried, "a")).isEmpty();
        assertThat(Agenda.wakeAt(waiting)).isNotNull();
    }

    @Test
    void anEditOfTheFileMeetsTheNextSearchAndNotTheOneThatRuns() {
        var dispatch = sent(begun());
        town.thenAsks("DPO", HALF_AN_HOUR);

        assertThat(dispatch.call("dpo").orElseThrow().chain().levels()).hasSize(3);
        assertThat(hears(null, anAssessment(anyIncident(), toTheDpoWhoMustAnswer()))
                        .call("dpo")
                        .orElseThrow()
                        .chain()
                        .levels())
                .hasSize(4);
    }

    @Test
    void whoIsCalledMoreUrgentlyIsNotAskedForTheOldStepAnyMore() {
        var soon = new Escalation("dpo.soon", RoleCode.of("DPO"), null, Urgency.SOON, Duration.ofHours(4));
        var dispatch = sent(hears(null, anAssessment(incident, soon)));
        assertThat(Relevance.isRunning(dispatch, dispatch.call("dpo.soon").orElseThrow()))
                .isTrue();
        var waiting = after(TEN_MINUTES, dispatch);

        var raised = hears(waiting, anAssessment(incident, soon, toTheDpoWhoMustAnswer()));

        assertThat(Relevance.isRunning(raised, raised.call("dpo.soon").orElseThrow()))
                .isFalse();
        assertThat(Relevance.isRunning(raised, raised.call("dpo").orElseThrow()))
                .isTrue();
        var tried = Attempts.begin(raised, Priority.ORDINARY, "a", now, now.plusSeconds(30));
        assertThat(Attempts.triedBy(tried, "a"))
                .as("what waited for the old step")
                .isEmpty();
        assertThat(asked(after(Duration.ofHours(6), sent(tried))))
                .as("asked: twice for the old step, and from then on for the new one")
                .startsWith("dpo", "dpo", "dpo")
                .hasSize(4);
    }

    @Test
    void whatWasPutOffWhileTheClockWasAheadIsTriedAfterItsOwnPauseWhenTheClockIsSetBack() {
        now = NOW.plus(Duration.ofHours(6));
        var waiting = begun();
        now = now.plusSeconds(5);
        var dispatch = sent(waiting, Map.of("dpo", new Outcome.TriedInVain(false)));
        assertThat(Agenda.due(dispatch, NOW)).isNotEmpty();
        now = NOW;

        var right = after(Duration.ZERO, dispatch);

        assertThat(right.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.progress().nextAttemptAt()).isEqualTo(NOW.plusSeconds(1));
            assertThat(delivery.requestedAt()).isEqualTo(NOW);
        });
        assertThat(Agenda.due(right, NOW)).as("set right once").isEmpty();
        assertThat(asked(after(TEN_MINUTES, sent(after(Duration.ofSeconds(1), right)))))
                .as("and they have their whole time to answer")
                .hasSize(2);
    }

    @Test
    void whoWasAskedWhileTheClockWasAheadIsAskedAgainAfterTheirTimeAndNotHoursLater() {
        now = NOW.plus(Duration.ofHours(6));
        var dispatch = sent(begun());
        now = NOW;

        var right = after(Duration.ZERO, dispatch);

        assertThat(right.call("dpo").orElseThrow().nextAt()).isEqualTo(NOW.plus(TEN_MINUTES));
        assertThat(asked(after(TEN_MINUTES.minusSeconds(1), right))).hasSize(1);
        assertThat(asked(after(Duration.ofSeconds(1), right))).hasSize(2);
    }
}

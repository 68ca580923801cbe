package se.incidentkedjan.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.escalation;
import static se.incidentkedjan.notification.Fixtures.toTheCiso;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.StepAcknowledged;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Urgency;

class AcknowledgementTest {

    private static final Instant NOW = ASSESSED.plusMillis(20);
    private static final Instant LEASE_ENDS = NOW.plusSeconds(30);
    private static final Acknowledgement DPO_HAS_IT =
            new Acknowledgement("both", "Dataskyddsombudet", NOW.plusSeconds(5), Way.LINK, "dpo");

    private final IncidentId incident = anyIncident();
    private final Reactions reactions = new Town()
            .with("BOTH", Town.person("dpo"), Town.person("ciso"))
            .with("CISO", Town.person("dpo"), Town.person("ciso"))
            .reactions(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Dispatch asked = Objects.requireNonNull(reactions
            .to(enveloped(anAssessment(incident, escalation("both", "BOTH", Urgency.IMMEDIATE), toTheCiso()), 1), null)
            .state());

    private static List<DeliveryState> statesOf(Dispatch dispatch, String step) {
        return dispatch.deliveries().stream()
                .filter(delivery -> delivery.isOf(step))
                .map(delivery -> delivery.progress().state())
                .toList();
    }

    @Test
    void afterItNothingThatWaitsForTheStepIsSentToAnyone() {
        var taken = asked.acknowledge(DPO_HAS_IT);

        assertThat(statesOf(taken, "both")).containsOnly(DeliveryState.SUPERSEDED);
        assertThat(statesOf(taken, "ciso")).as("another step goes on").containsOnly(DeliveryState.REQUESTED);
        var tried = Attempts.begin(taken, Priority.ORDINARY, "token", NOW.plusSeconds(60), LEASE_ENDS.plusSeconds(60));
        assertThat(Attempts.triedBy(tried, "token")).allMatch(delivery -> delivery.isOf("ciso"));
    }

    @Test
    void whatIsBeingSentIsToldAsItTurnsOutAndNotTriedAgain() {
        var trying =
                Attempts.begin(asked, Priority.URGENT, "token", NOW, LEASE_ENDS).acknowledge(DPO_HAS_IT);
        var ids = Attempts.triedBy(trying, "token").stream()
                .filter(delivery -> delivery.isOf("both"))
                .map(Delivery::id)
                .toList();

        var settled = Attempts.settle(
                trying,
                "token",
                Map.of(ids.getFirst(), new Outcome.Accepted(), ids.getLast(), new Outcome.TriedInVain(false)),
                NOW.plusSeconds(6));

        assertThat(statesOf(settled, "both")).containsExactly(DeliveryState.ACCEPTED, DeliveryState.SUPERSEDED);
    }

    @Test
    void anAttemptThatWasNeverHeardOfAgainIsNotMadeAgain() {
        var lost =
                Attempts.begin(asked, Priority.URGENT, "token", NOW, LEASE_ENDS).acknowledge(DPO_HAS_IT);

        var next =
                Attempts.begin(lost, Priority.URGENT, "other", LEASE_ENDS.plusSeconds(1), LEASE_ENDS.plusSeconds(31));

        assertThat(statesOf(next, "both")).containsOnly(DeliveryState.SUPERSEDED);
        assertThat(Attempts.triedBy(next, "other")).allMatch(delivery -> delivery.isOf("ciso"));
    }

    @Test
    void whoeverWasFirstHasItAndItIsToldOnce() {
        var taken = asked.acknowledge(DPO_HAS_IT);

        var again = taken.acknowledge(
                new Acknowledgement("both", "Informationssäkerhetschefen", NOW.plusSeconds(9), Way.CASE_PAGE, null));

        assertThat(again).isEqualTo(taken);
        assertThat(Announcements.decide(asked, taken).events())
                .isEqualTo(List.of(new StepAcknowledged(
                        incident,
                        asked.municipality(),
                        "both",
                        RoleCode.of("BOTH"),
                        null,
                        NOW.plusSeconds(5),
                        Way.LINK)));
        assertThat(Announcements.decide(taken, again).events()).isEmpty();
    }

    @Test
    void aStepThatNobodyWasAskedToTakeCannotBeTaken() {
        assertThat(asked.acknowledge(new Acknowledgement("unknown", "Någon", NOW, Way.API, null)))
                .isEqualTo(asked);
    }

    @Test
    void erasingForgetsWhoItWas() {
        assertThat(asked.acknowledge(DPO_HAS_IT).erased(NOW).acknowledgements()).isEmpty();
    }
}

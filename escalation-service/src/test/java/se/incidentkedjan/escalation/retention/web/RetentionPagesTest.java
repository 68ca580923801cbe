package se.incidentkedjan.escalation.retention.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.NotificationEvent.DeliveriesErased;

class RetentionPagesTest {

    private static final Instant OLD = Instant.parse("2026-11-20T16:00:00Z");
    private static final String LETTER = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen",
             "personalData": {"involved": "YES", "kinds": ["HEALTH"]}}""";
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"lista\" value=\"([0-9a-f]{64})\"");

    private static final Duration PATIENCE =
            Duration.ofSeconds(10).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    /** Also those that the other tests have reported: they are in the list too. */
    private static final List<IncidentId> OLD_ONES = new ArrayList<>();

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = RunningEscalation.with("retention.yml", """
                valid-from: 2027-01-01
                documents:
                  - {type: report-words, keep: 2 years, from: received, decision: KS 2026-0123, valid-from: 2027-01-01}
                  - {type: case, keep: 2 years, from: received, decision: KS 2026-0124, valid-from: 2027-01-01}
                  - {type: deliveries, keep: 2 years, from: received, decision: KS 2026-0125, valid-from: 2027-01-01}
                """);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static IncidentId reportLongAgo() {
        var incident = service.hearReport(OLD, LETTER);
        OLD_ONES.add(incident);
        return incident;
    }

    /** Its clocks run out meanwhile, so the order is not always the last that is said. */
    private static Optional<DisposalOrdered> orderOf(IncidentId incident) {
        return service.saidOf(incident).stream()
                .filter(DisposalOrdered.class::isInstance)
                .map(DisposalOrdered.class::cast)
                .findFirst();
    }

    /** Brought to Kafka soon after it was ordered. */
    private static DisposalOrdered awaitOrderOf(IncidentId incident) {
        return await().atMost(PATIENCE)
                .until(() -> orderOf(incident), Optional::isPresent)
                .orElseThrow();
    }

    private static String listAsReadBy(String group) {
        var found = FINGERPRINT.matcher(service.get(group, "/gallring").body());
        assertThat(found.find()).as("the button with its list").isTrue();
        return found.group(1);
    }

    private static String hold(IncidentId incident, String answer) {
        return service.post(
                        "dataskyddsombud",
                        "/arenden/" + incident + "/gallringsstopp",
                        Map.of("stopp", answer, "skal", "En tvist pågår i tingsrätten"))
                .location();
    }

    @Test
    void exactlyTheListThatWasReadIsErasedAndTheProtocolShowsWhenItIsGone() {
        var incident = reportLongAgo();
        var young = service.hearReport(RunningEscalation.NOW.minusSeconds(60), LETTER);
        var list = listAsReadBy("systemadministrator");
        var later = reportLongAgo();

        var refused = service.post("systemadministrator", "/gallring", Map.of("lista", list));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Ingenting har gallrats");
        assertThat(orderOf(incident)).isEmpty();

        var answer =
                service.post("systemadministrator", "/gallring", Map.of("lista", listAsReadBy("systemadministrator")));

        assertThat(answer.status()).isEqualTo(303);
        var order = awaitOrderOf(incident);
        var protocol = service.get("revisor", answer.location()).body();
        assertThat(protocol).contains("Väntar på bekräftelse", "KS 2026-0124", "Administratör");

        assertThat(OLD_ONES).contains(incident, later);
        for (var id : OLD_ONES) {
            assertThat(awaitOrderOf(id).protocol()).isEqualTo(order.protocol());
            service.hear(
                    "assessReports",
                    2,
                    new ReportErased(id, new Municipality("9999"), order.protocol(), RunningEscalation.NOW));
            for (int repeat = 0; repeat < 2; repeat++) {
                service.hear(
                        "confirmErasures",
                        7,
                        new DeliveriesErased(id, new Municipality("9999"), order.protocol(), RunningEscalation.NOW, 3));
            }
        }
        assertThat(orderOf(young)).isEmpty();

        assertThat(service.get("revisor", answer.location()).body())
                .contains("Klart")
                .doesNotContain("Väntar på bekräftelse</strong>");
        assertThat(service.get("dataskyddsombud", "/arenden/" + incident).body())
                .contains("Det anmälaren skrev är gallrat", "Gallringsbeslut KS 2026-0124")
                .doesNotContain("Hälsa");
        assertThat(service.get("dataskyddsombud", "/arenden/" + incident + "/utlamnande")
                        .body())
                .contains("Ärendet är gallrat. Det som finns kvar kan lämnas ut.", "Skickat till fel mottagare")
                .doesNotContain("Hälsa<");
        assertThat(service.trailOf("retention.run"))
                .anySatisfy(entry -> assertThat(entry.toJson())
                        .contains("GRANTED", "ADMINISTRATOR", order.protocol().toString()));
    }

    @Test
    void aHoldIsSetWithAReasonSeenOnTheCaseAndStopsTheErasureUntilItIsLifted() {
        var incident = reportLongAgo();

        assertThat(service.post(
                                "dataskyddsombud",
                                "/arenden/" + incident + "/gallringsstopp",
                                Map.of("stopp", "ja", "skal", "kort"))
                        .status())
                .as("without a reason")
                .isEqualTo(400);
        assertThat(hold(incident, "ja")).isEqualTo("/arenden/" + incident);

        assertThat(service.get("dataskyddsombud", "/arenden/" + incident).body())
                .contains("Ingenting gallras", "Häv gallringsstoppet");
        assertThat(service.get("dataskyddsombud", "/gallring").body()).contains("Stoppat av gallringsstopp");
        assertThat(service.trailOf("case.hold"))
                .anySatisfy(entry -> assertThat(entry.toJson()).contains("set").doesNotContain("tvist"));

        hold(incident, "nej");

        assertThat(service.get("dataskyddsombud", "/arenden/" + incident).body())
                .contains("Stoppa gallringen av ärendet");
    }

    @Test
    void whoeverMayOnlyReadTheListGetsNoButtonAndIsRefused() {
        reportLongAgo();

        assertThat(service.get("revisor", "/gallring").body())
                .contains("Du kan läsa listan men inte beordra gallringen")
                .doesNotContain("name=\"lista\"");
        assertThat(service.post("revisor", "/gallring", Map.of("lista", "x")).status())
                .isEqualTo(403);
        assertThat(service.post("dataskyddsombud", "/gallring", Map.of("lista", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(service.get("handlaggare-social", "/gallring").status()).isEqualTo(403);
    }

    @Test
    void aProtocolThatIsNotThereIsNotFound() {
        assertThat(service.get("revisor", "/gallring/protokoll/none").status()).isEqualTo(404);
    }
}

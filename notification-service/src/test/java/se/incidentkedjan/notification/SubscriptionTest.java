package se.incidentkedjan.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.REFERENCE;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.toTheCiso;
import static se.incidentkedjan.notification.sending.http.PlayedServer.hangingUp;
import static se.incidentkedjan.notification.sending.http.PlayedServer.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.notification.sending.http.PlayedServer;
import se.incidentkedjan.notification.sending.http.PlayedServer.Asked;
import se.incidentkedjan.testing.AwakeConfig;
import se.incidentkedjan.testing.TestSignIn;
import tools.jackson.databind.JsonNode;

/** The whole service with systems that want to be told, which answer as the test wants. */
class SubscriptionTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final String REPORTS = "thankReporters";
    private static final String HANDLING = "reachThoseWhoMustKnow";
    private static final byte[] KEY = "a key of thirty-two bytes length".getBytes(UTF_8);
    private static final String CISO = TestSignIn.running().person("informationssakerhetschef");

    private static PlayedServer desk;
    private static PlayedServer siem;
    private static ServiceFixture service;

    private final IncidentId incident = anyIncident();

    @BeforeAll
    static void start() throws IOException {
        desk = new PlayedServer(with(204, ""));
        siem = new PlayedServer(with(204, ""));
        var folder = AwakeConfig.of(Path.of(System.getProperty("project.root"), "config"));
        Files.writeString(
                folder.resolve("subscribers.yml"), """
                valid-from: 2026-11-22
                subscribers:
                  - client: arendesystemet
                    url: %s
                    secret: arendesystemet
                  - client: siem
                    url: %s
                    secret: siem
                    incidents: ALL
                """.formatted(desk.address("/status"), siem.address("/in")));
        var secret = "whsec_" + Base64.getEncoder().encodeToString(KEY);
        service = new ServiceFixture(
                null,
                "--incidentkedjan.config-dir=" + folder,
                "--incidentkedjan.notification.subscribers.arendesystemet.secret=" + secret,
                "--incidentkedjan.notification.subscribers.siem.secret=" + secret,
                "--incidentkedjan.notification.subscribers.siem.authorization=Bearer siem-hemlighet");
    }

    @AfterAll
    static void stop() {
        service.close();
        desk.close();
        siem.close();
    }

    @BeforeEach
    void everyoneAnswers() {
        desk.now(with(204, ""));
        siem.now(with(204, ""));
    }

    private IncidentReported reportedBy(@Nullable String client) {
        return new IncidentReported(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                REPORTED,
                Channel.API,
                false,
                IncidentFacts.of(Category.MALWARE),
                null,
                List.of(),
                null,
                null,
                client == null ? null : ClientCode.of(client));
    }

    private CaseMoved moved(CaseStatus status) {
        return new CaseMoved(incident, EXEMPELKOMMUNEN, status, REPORTED.plusSeconds(3600), null);
    }

    /** What a system has been asked about this incident, in the order it came. */
    private List<Asked> asked(PlayedServer system) {
        return system.asked.stream()
                .filter(one -> one.body().contains(incident.toString()))
                .toList();
    }

    private List<Asked> whenAsked(PlayedServer system, int times) {
        return await().atMost(PATIENCE).until(() -> asked(system), found -> found.size() >= times);
    }

    private static List<String> statuses(List<Asked> asked) {
        return asked.stream()
                .map(one -> data(one).path("sequence").asInt() + " "
                        + data(one).path("status").asString())
                .toList();
    }

    private static JsonNode data(Asked asked) {
        return EventJson.mapper().readTree(asked.body()).path("data");
    }

    private static String signatureOf(Asked asked) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            var signed = asked.header("webhook-id") + "." + asked.header("webhook-timestamp") + "." + asked.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSystemIsToldOfWhatItReportedSignedAndAgainWithTheSameIdWhenItDidNotTakeIt() {
        desk.now(with(500, ""));
        service.bring(REPORTS, enveloped(reportedBy("arendesystemet"), 1));
        service.bring(HANDLING, enveloped(anAssessment(incident), 1));
        whenAsked(desk, 1);
        desk.now(with(200, "ok"));
        service.bring(HANDLING, enveloped(moved(CaseStatus.CLOSED), 2));

        var last = await().atMost(PATIENCE)
                .until(
                        () -> asked(desk),
                        found -> !found.isEmpty() && statuses(found).getLast().equals("3 CLOSED"));

        assertThat(statuses(last)).startsWith("2 ASSESSED", "2 ASSESSED").endsWith("2 ASSESSED", "3 CLOSED");
        assertThat(last.stream()
                        .limit(last.size() - 1L)
                        .map(one -> one.header("webhook-id"))
                        .distinct())
                .as("the same id in every attempt")
                .hasSize(1);
        assertThat(last).allSatisfy(one -> {
            assertThat(one.header("webhook-signature")).isEqualTo(signatureOf(one));
            assertThat(one.header("Content-Type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        });
        var event = EventJson.mapper().readTree(last.getLast().body());
        assertThat(event.path("id").asString()).isEqualTo(last.getLast().header("webhook-id"));
        assertThat(event.path("type").asString()).isEqualTo("se.incidentkedjan.notification.CaseStatusChanged.v1");
        assertThat(event.path("data"))
                .as("codes, numbers and times, and nothing else")
                .isEqualTo(EventJson.mapper()
                        .valueToTree(Map.of(
                                "incident", incident.toString(),
                                "reference", "2026-000123",
                                "municipality", "9999",
                                "sequence", 3,
                                "status", "CLOSED",
                                "previous", "ASSESSED",
                                "severity", "SIGNIFICANT",
                                "at", "2026-11-20T16:45:00Z")));
    }

    @Test
    void whoIsToldOfAllHearsWhatAPersonReportedAndWhatIsBroughtAgainIsNotToldAgain() {
        var report = enveloped(reportedBy(null), 1);
        var assessment = enveloped(anAssessment(incident), 1);
        service.bring(REPORTS, report);
        service.bring(HANDLING, assessment);
        whenAsked(siem, 2);
        // The acknowledgements were lost.
        service.bring(REPORTS, report);
        service.bring(HANDLING, assessment, enveloped(moved(CaseStatus.IN_PROGRESS), 2));

        assertThat(statuses(whenAsked(siem, 3))).containsExactly("1 REPORTED", "2 ASSESSED", "3 IN_PROGRESS");
        assertThat(asked(siem).getFirst().header("Authorization")).isEqualTo("Bearer siem-hemlighet");
        assertThat(asked(desk)).as("it has not reported it").isEmpty();
    }

    @Test
    void aSystemThatIsAwayHoldsUpNeitherLettersNorAnotherSystemAndThePagesTellOfIt() {
        desk.now(hangingUp());
        service.bring(REPORTS, enveloped(reportedBy("arendesystemet"), 1));
        service.bring(HANDLING, enveloped(anAssessment(incident, toTheCiso()), 1));

        service.whenAllAre("ACCEPTED", incident, 1);
        assertThat(statuses(whenAsked(siem, 2))).containsExactly("1 REPORTED", "2 ASSESSED");
        whenAsked(desk, 1);
        var messages = await().atMost(PATIENCE)
                .until(
                        () -> service.page("/meddelanden?arende=" + incident, CISO)
                                .body(),
                        page -> page.contains("Väntar på nytt försök") && page.contains("Mottaget"));
        assertThat(messages).contains("Till andra system", "arendesystemet", "2. Bedömt, betydande");
        assertThat(service.page("/kanaler", CISO).body())
                .contains("Andra system", "arendesystemet", "ärenden som det har anmält självt", "svaret kom aldrig")
                .doesNotContain("siem-hemlighet", "whsec_", "/status");
    }

    @Test
    void whatItSaysNoToForGoodIsGivenUpSeenByTheAuditorAndTheNextIsTold() {
        desk.now(with(422, ""));
        service.bring(REPORTS, enveloped(reportedBy("arendesystemet"), 1));
        service.bring(HANDLING, enveloped(anAssessment(incident), 1));
        whenAsked(desk, 1);
        await().atMost(PATIENCE)
                .until(() -> service.page("/meddelanden?arende=" + incident, CISO)
                        .body()
                        .contains("Gick inte"));
        desk.now(with(204, ""));
        service.bring(HANDLING, enveloped(moved(CaseStatus.CLOSED), 2));

        assertThat(statuses(whenAsked(desk, 2))).containsExactly("2 ASSESSED", "3 CLOSED");
        assertThat(service.check("untoldSystems"))
                .hasValueSatisfying(said -> assertThat(said).contains("arendesystemet", "fick aldrig veta"));
        assertThat(service.get("/actuator/prometheus").body())
                .contains("incidentkedjan_status_notices_total{outcome=\"given_up\"}")
                .contains("incidentkedjan_subscribers_failing");
    }
}

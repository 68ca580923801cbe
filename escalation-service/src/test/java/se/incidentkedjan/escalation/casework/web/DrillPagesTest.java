package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.NotificationEvent.StepAcknowledged;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;

/** Drills through the whole service: heard, shown, ended, and kept apart from what has happened. */
class DrillPagesTest {

    private static final String CISO = "informationssakerhetschef";
    private static final RoleCode DPO = RoleCode.of("DPO");
    private static final AtomicLong NUMBERS = new AtomicLong();

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
    }

    private static IncidentReported heard(Duration ago) {
        var number = NUMBERS.incrementAndGet();
        var reported = new IncidentReported(
                new IncidentId(new UUID(0x01937a5e0000700dL, 0x8000000000000000L + number)),
                new Municipality("9999"),
                new Reference(2034, (int) number),
                RunningEscalation.NOW.minus(ago),
                Channel.API,
                false,
                IncidentFacts.of(Category.OTHER),
                null,
                List.of(),
                new Drill(DPO, null, Duration.ofHours(1), List.of()),
                null,
                null);
        service.hearReports(List.of(reported));
        return reported;
    }

    private static void hearAnswer(IncidentReported drill) {
        service.hear(
                "confirmErasures",
                1,
                new StepAcknowledged(
                        drill.incident(),
                        drill.municipality(),
                        "drill.dpo",
                        DPO,
                        null,
                        drill.receivedAt().plusSeconds(240),
                        Way.LINK));
    }

    private static CaseStatus status(IncidentReported drill) {
        return service.cases().find(drill.incident()).orElseThrow().status();
    }

    private static String page(String path) {
        var answer = service.get(CISO, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void anAnswerEndsItOnceHoweverOftenItIsHeard() {
        var drill = heard(Duration.ofMinutes(10));

        hearAnswer(drill);
        hearAnswer(drill);

        assertThat(status(drill)).isEqualTo(CaseStatus.REJECTED);
        assertThat(service.saidOf(drill.incident()))
                .filteredOn(CaseMoved.class::isInstance)
                .hasSize(1);
        assertThat(page("/arenden/" + drill.incident())).contains("Besvarad i tid", "Det här är en övning");
    }

    @Test
    void whatNobodyAnsweredIsEndedWhenItIsWoken() {
        var drill = heard(Duration.ofMinutes(62));

        service.wake();

        assertThat(status(drill)).isEqualTo(CaseStatus.REJECTED);
        assertThat(page("/arenden/" + drill.incident())).contains("Ingen svarade i tid");
    }

    @Test
    void itIsInTheListOnlyForThoseWhoAskForDrillsOrForItself() {
        var drill = heard(Duration.ofMinutes(1));
        var reference = drill.reference().toString();

        assertThat(page("/arenden?status=ALL")).doesNotContain(reference);
        assertThat(page("/arenden?status=ALL&ovningar=ja")).contains(reference, "Övning");
        assertThat(EventJson.mapper()
                        .readTree(service.get(CISO, "/api/cases?size=200").body())
                        .toString())
                .doesNotContain(reference);
        assertThat(service.get(CISO, "/api/cases?drills=true").body()).contains(reference, "\"drill\"");
        assertThat(service.get(CISO, "/api/cases?q=" + reference).body()).contains(reference);
    }

    @Test
    void nothingCanBeDoneInIt() {
        var drill = heard(Duration.ofMinutes(1));

        var answer = service.postJson(CISO, "/api/cases/" + drill.incident() + "/actions", "{\"action\": \"start\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("\"drill\"", "Det är en övning");
        assertThat(page("/arenden/" + drill.incident()))
                .contains("Väntar på svar")
                .doesNotContain("diarium");
    }

    @Test
    void itIsInNoDiarium() {
        var drill = heard(Duration.ofMinutes(1));

        assertThat(service.get(CISO, "/arenden/" + drill.incident() + "/diarium")
                        .status())
                .isEqualTo(409);
        assertThat(service.post(
                                CISO,
                                "/arenden/" + drill.incident() + "/diarium",
                                Map.of("diarienummer", "KS 2029/1", "registrerat", "2029-06-01"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void itIsInNoRegister() {
        var drill = heard(Duration.ofMinutes(1));

        assertThat(page("/register?ar=2029")).doesNotContain(drill.reference().toString());
    }
}

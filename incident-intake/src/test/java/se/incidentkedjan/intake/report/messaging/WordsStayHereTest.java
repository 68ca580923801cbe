package se.incidentkedjan.intake.report.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Reports;

@RunningIntake
@ExtendWith(OutputCaptureExtension.class)
class WordsStayHereTest {

    private static final String SECRET = "zebrafink";
    private static final long SECONDS = 10 * Long.getLong("incidentkedjan.test.timeout-factor", 1);

    @LocalServerPort
    private int port;

    @Autowired
    private MockProducer<String, byte[]> kafka;

    @Autowired
    private Reports reports;

    @Test
    void whatTheReporterWroteReachesNeitherTopicNorLog(CapturedOutput output) {
        var caller = new Caller(port);
        var body = """
                {"description": "zebrafink 19121212-1212 från zebrafink@zebrafink.example",
                 "reporter": {"name": "Zebrafink Exempel", "email": "zebrafink@kommun.example"},
                 "facts": {"category": "SNOOPING", "unit": "va-avdelningen"}}
                """;

        var answer = caller.report(body, "Idempotency-Key", "zebrafink-key");
        caller.report(body, "Idempotency-Key", "zebrafink-key");
        caller.report(body.replace("SNOOPING", "zebrafink"));
        caller.report(body.replace("}}", "zebrafink"));
        caller.send("POST", "/api/incidents", body, "Content-Type", "text/plain");
        var form = new HashMap<>(Map.of("description", SECRET, "name", SECRET, "email", SECRET, "category", SECRET));
        form.put("token", SECRET);
        caller.submit(form);
        form.put("category", "OTHER");
        form.put("email", SECRET + "@kommun.example");
        assertThat(caller.submit(form).status()).isEqualTo(303);

        var id = answer.json().get("id").stringValue();
        await().atMost(Duration.ofSeconds(SECONDS)).until(() -> !said(id).isEmpty());
        var record = said(id).getFirst();
        var event = EventJson.read(EventType.INCIDENT_REPORTED, record.value());
        assertThat(new String(record.value(), UTF_8))
                .contains("SNOOPING", "va-avdelningen", "\"receiptWanted\":true")
                .containsPattern("\"alike\":\\[\"[0-9a-f]{32}\"\\]")
                .doesNotContainIgnoringCase(SECRET)
                .doesNotContain("19121212");
        assertThat(kafka.history())
                .allSatisfy(any -> assertThat(new String(any.value(), UTF_8) + any.headers())
                        .doesNotContainIgnoringCase(SECRET));
        assertThat(event.toString()).doesNotContainIgnoringCase(SECRET);
        assertThat(reports.find(IncidentId.parse(id)).orElseThrow().toString()).doesNotContainIgnoringCase(SECRET);
        assertThat(output.getAll()).doesNotContainIgnoringCase(SECRET);
    }

    private List<ProducerRecord<String, byte[]>> said(String id) {
        return kafka.history().stream()
                .filter(record -> record.key().equals(id))
                .toList();
    }
}

package se.incidentkedjan.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.UnreadableEvent;
import se.incidentkedjan.kit.journal.Journal;

class EventRecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T15:45:00.123Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final IncidentId incident = new IncidentId(new UUID(7, 7));
    private final DutyMissed event =
            new DutyMissed(incident, Municipality.of("9999"), DutyCode.of("IMY_NOTIFICATION"), NOW, null, null);
    private final ProducerRecord<String, byte[]> record = new EventRecords("delad.")
            .record(incident, Journal.EMPTY.and(event, NOW, TRACE).entries().getFirst());

    @Test
    void aForeignCloudEventsLibraryReadsWhatWeWrite() {
        var read = KafkaMessageFactory.createReader(record.headers(), record.value())
                .toEvent();

        assertThat(read.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(read.getType()).isEqualTo("se.incidentkedjan.escalation.DutyMissed.v1");
        assertThat(read.getSource()).hasToString("/incidentkedjan/escalation");
        assertThat(read.getSubject()).isEqualTo(incident.toString());
        assertThat(read.getTime().toInstant()).isEqualTo(NOW);
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(read.getExtension("sequence")).isEqualTo("1");
    }

    @Test
    void anIncidentsStoryStaysInOrderBecauseItIsTheKey() {
        assertThat(record.key()).isEqualTo(incident.toString());
        assertThat(record.topic()).isEqualTo("delad.escalation");
    }

    @Test
    void weReadWhatWeWrite() {
        var read = EventReader.read(headers(), record.value());

        assertThat(read.type()).isEqualTo(EventType.DUTY_MISSED);
        assertThat(read.sequence()).isEqualTo(1);
        assertThat(read.time()).isEqualTo(NOW);
        assertThat(read.traceparent()).isEqualTo(TRACE);
        assertThat(read.event()).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_time", "ce_sequence"})
    void anEnvelopeThatLacksSomethingIsUnreadable(String header) {
        var headers = headers();
        headers.remove(header);

        assertThatThrownBy(() -> EventReader.read(headers, record.value())).isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_time", "ce_sequence"})
    void anEnvelopeWithNonsenseInItIsUnreadable(String header) {
        var headers = headers();
        headers.put(header, "nonsens".getBytes(UTF_8));

        assertThatThrownBy(() -> EventReader.read(headers, record.value())).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aRecordWithoutDataIsUnreadable() {
        assertThatThrownBy(() -> EventReader.read(headers(), null)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> EventReader.read(headers(), "{".getBytes(UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
    }

    private Map<String, Object> headers() {
        var headers = new HashMap<String, Object>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return headers;
    }
}

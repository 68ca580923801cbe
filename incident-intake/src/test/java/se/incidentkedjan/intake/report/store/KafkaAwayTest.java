package se.incidentkedjan.intake.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.StoreInMemory;

/** The service as it is, with the real way to Kafka and nobody at its end. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=incident-intake",
            "incidentkedjan.config-dir=target/test-classes/intake-config",
            "management.tracing.export.enabled=false",
            "logging.level.org.apache.kafka=error"
        })
@ContextConfiguration(initializers = StoreInMemory.class)
@DirtiesContext
class KafkaAwayTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    private static final Duration SHORTER_THAN_A_QUESTION_TO_KAFKA = Duration.ofMillis(4500);

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @DynamicPropertySource
    static void nobody(DynamicPropertyRegistry registry) throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = socket.getLocalPort();
            registry.add("incidentkedjan.kafka.brokers", () -> "localhost:" + free);
        }
    }

    @Test
    void reportsAreStoredAndAnsweredAndWaitInTheirJournals() {
        var caller = new Caller(port);

        for (int i = 0; i < 20; i++) {
            assertThat(caller.report("{\"facts\":{\"category\":\"OUTAGE\"}}").status())
                    .isEqualTo(201);
        }

        assertThat(mongo.findAll(Document.class, "reports")).hasSize(20).allSatisfy(report -> {
            assertThat(report).containsKey("pendingSince");
            assertThat(report.get("journal", Document.class).getList("entries", Document.class))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getString("type"))
                            .isEqualTo("se.incidentkedjan.intake.IncidentReported.v1"));
        });
        assertThat(caller.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    /** Whoever collects the meters waits for ten seconds, and would take the service to be away. */
    @Test
    void theMetersAreReadWithoutWaitingForKafka() {
        var caller = new Caller(port);

        await().atMost(PATIENCE).until(() -> {
            long before = System.nanoTime();
            assertThat(caller.get("/actuator/prometheus").body()).contains("spring_cloud_stream_binder_kafka_offset");
            return System.nanoTime() - before < SHORTER_THAN_A_QUESTION_TO_KAFKA.toNanos();
        });
    }
}

package se.incidentkedjan.intake;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;
import org.springframework.test.context.ContextConfiguration;
import se.incidentkedjan.testing.SettableClock;

/** The whole service on a free port, with a store in memory, a clock that stands still and a Kafka that only listens. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=incident-intake",
            "incidentkedjan.config-dir=target/test-classes/intake-config",
            "management.tracing.export.enabled=false"
        })
@ContextConfiguration(initializers = StoreInMemory.class)
@Import(RunningIntake.Surroundings.class)
public @interface RunningIntake {

    Instant NOW = Instant.parse("2026-11-20T16:00:00Z");

    /** What the service stands in. */
    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        @Bean
        SettableClock clock() {
            return new SettableClock(NOW);
        }

        @Bean
        MockProducer<String, byte[]> kafka() {
            return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // A template closes what it has sent with; this one listens on.
                }
            };
        }

        @Bean
        @Primary
        KafkaTemplate<String, byte[]> listeningKafka(MockProducer<String, byte[]> kafka) {
            return new KafkaTemplate<>(new MockProducerFactory<>(() -> kafka));
        }
    }
}

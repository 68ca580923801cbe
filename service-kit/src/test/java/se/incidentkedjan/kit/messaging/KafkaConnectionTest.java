package se.incidentkedjan.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.io.FileSystemResource;

class KafkaConnectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9092", "127.0.0.1:9092", "127.0.0.1:1,localhost:2", "[::1]:9092", "LOCALHOST:1"})
    void onThisMachineNobodyHasToShowWhoTheyAre(String brokers) {
        assertThat(KafkaConnection.of(settings(brokers)).brokers()).isEqualTo(brokers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka:9092",
                "kafka",
                "10.1.2.3:9092",
                "localhost:9092,kafka:9092",
                "localhost.kommun.example:9092",
                "127.0.0.1.kommun.example:9092",
                "0.0.0.0:9092"
            })
    void elsewhereTheServiceDoesNotStartWithoutEncryption(String brokers) {
        assertThatExceptionOfType(UnsafeKafka.class)
                .isThrownBy(() -> KafkaConnection.of(settings(brokers)))
                .withMessageContaining("utan kryptering")
                .withMessageContaining("spring.kafka.security.protocol");
    }

    @Test
    void aPasswordInTheClearIsRefusedToo() {
        var settings = settings("kafka:9092");
        settings.getSecurity().setProtocol("SASL_PLAINTEXT");

        assertThatExceptionOfType(UnsafeKafka.class).isThrownBy(() -> KafkaConnection.of(settings));
    }

    @Test
    void theProtocolCountsInWhicheverWayItWasSet() {
        var settings = settings("kafka:9092");
        settings.getProperties().put("security.protocol", "SSL");

        assertThat(KafkaConnection.of(settings).with(Map.of())).containsEntry("security.protocol", "SSL");
    }

    @Test
    void aCertificateThatIsNotThereIsNamed(@TempDir Path folder) {
        var settings = settings("kafka:9092");
        settings.getSecurity().setProtocol("SSL");
        settings.getSsl().setTrustStoreLocation(new FileSystemResource(folder.resolve("ca.pem")));

        assertThatExceptionOfType(UnsafeKafka.class)
                .isThrownBy(() -> KafkaConnection.of(settings))
                .withMessageContaining("ca.pem")
                .withMessageContaining("deploy/make-secrets.sh");
    }

    @Test
    void everyClientGetsTheCertificatesAndWhatItWantsBesides(@TempDir Path folder) throws IOException {
        var authority = Files.writeString(folder.resolve("ca.pem"), "");
        var settings = settings("kafka:9092");
        settings.getSecurity().setProtocol("SSL");
        settings.getSsl().setTrustStoreType("PEM");
        settings.getSsl().setTrustStoreLocation(new FileSystemResource(authority));

        assertThat(KafkaConnection.of(settings).with(Map.of("acks", "all")))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.truststore.location", authority.toString())
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("acks", "all");
    }

    private static KafkaProperties settings(String brokers) {
        var settings = new KafkaProperties();
        settings.setBootstrapServers(Arrays.asList(brokers.split(",")));
        return settings;
    }
}

package se.incidentkedjan.kit.messaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * How this service reaches Kafka and shows who it is. Everything that opens a client takes it from here; the binder reads
 * the same settings, {@code spring.kafka.*}.
 */
public final class KafkaConnection {

    private final String brokers;
    private final Map<String, Object> settings;

    private KafkaConnection(String brokers, Map<String, Object> settings) {
        this.brokers = brokers;
        this.settings = settings;
    }

    /**
     * As the settings say.
     *
     * @throws UnsafeKafka when what is said would be readable on the way, or when a key or certificate cannot be read
     */
    static KafkaConnection of(KafkaProperties properties) {
        var settings = properties.buildAdminProperties();
        var brokers = String.join(",", properties.getBootstrapServers());
        refuseReadableTraffic(brokers, settings);
        refuseMissingFiles(settings);
        return new KafkaConnection(brokers, Map.copyOf(settings));
    }

    /** host:port of each broker, separated by commas. */
    public String brokers() {
        return brokers;
    }

    /** The settings of a client, with what it wants besides. */
    public Map<String, Object> with(Map<String, ?> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    private static void refuseReadableTraffic(String brokers, Map<String, Object> settings) {
        var protocol = String.valueOf(settings.getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "PLAINTEXT"));
        if (!protocol.toUpperCase(Locale.ROOT).endsWith("PLAINTEXT")) {
            return;
        }
        var elsewhere = Stream.of(brokers.split(","))
                .map(String::strip)
                .filter(broker -> !isOnThisMachine(broker))
                .toList();
        if (!elsewhere.isEmpty()) {
            throw new UnsafeKafka(
                    "Kafka på " + String.join(", ", elsewhere) + " skulle nås utan kryptering och utan att någon visar"
                            + " vem den är. Det är bara tillåtet på den egna maskinen (localhost).",
                    "Sätt spring.kafka.security.protocol till SSL och ange certifikaten med spring.kafka.ssl.*,"
                            + " se docs/drift.md.");
        }
    }

    /** By its name alone: whoever answers for names must not decide what is safe. */
    private static boolean isOnThisMachine(String broker) {
        var host = broker.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    private static void refuseMissingFiles(Map<String, Object> settings) {
        for (var name : List.of(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG)) {
            var file = settings.get(name);
            if (file != null && !Files.isReadable(Path.of(file.toString()))) {
                throw new UnsafeKafka(
                        "Filen " + file + ", som Kafka-inställningen " + name + " pekar på, går inte att läsa.",
                        "Gör nycklar och certifikat med deploy/make-secrets.sh och se att filen är monterad.");
            }
        }
    }
}

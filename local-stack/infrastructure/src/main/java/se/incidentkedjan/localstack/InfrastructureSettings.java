package se.incidentkedjan.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.localstack.guard.StartRefused;

/**
 * Where the infrastructure keeps its data and which ports it uses; port 0 means any free one.
 *
 * @param data the folder for everything that is kept
 * @param kafkaAdvertisedPort the port by which the broker tells others to find it, when something stands between; 0 for its own
 * @param kafkaControllerPort where the broker speaks with itself
 */
record InfrastructureSettings(
        Path data,
        int kafkaPort,
        int kafkaAdvertisedPort,
        int kafkaControllerPort,
        int mongoPort,
        int smtpPort,
        int imapPort,
        int inboxPort) {
    private static final List<String> OPTIONS =
            List.of("--data", "--kafka-port", "--mongo-port", "--smtp-port", "--imap-port", "--inbox-port");
    private static final String KAFKA_ADVERTISED_PORT = "--kafka-advertised-port";
    private static final String KAFKA_CONTROLLER_PORT = "--kafka-controller-port";
    /** For whoever starts it as a part of something else. */
    private static final List<String> OPTIONS_OF_PROGRAMS = List.of(KAFKA_ADVERTISED_PORT, KAFKA_CONTROLLER_PORT);

    private static final int HIGHEST_PORT = 65_535;

    /** Reads {@code --name value} and {@code --name=value}. */
    static InfrastructureSettings of(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            String name = equals < 0 ? args[i] : args[i].substring(0, equals);
            if (!OPTIONS.contains(name) && !OPTIONS_OF_PROGRAMS.contains(name)) {
                throw new StartRefused(
                        "Valet " + name + " finns inte: de som finns är " + String.join(", ", OPTIONS) + ".");
            }
            if (equals < 0 && i + 1 == args.length) {
                throw new StartRefused("Valet " + name + " saknar värde: skriv det efter ett mellanslag.");
            }
            given.put(name, equals < 0 ? args[++i] : args[i].substring(equals + 1));
        }
        return new InfrastructureSettings(
                Path.of(given.getOrDefault("--data", ".data")).toAbsolutePath().normalize(),
                port(given, "--kafka-port", 9092),
                port(given, KAFKA_ADVERTISED_PORT, 0),
                port(given, KAFKA_CONTROLLER_PORT, 0),
                port(given, "--mongo-port", 27017),
                port(given, "--smtp-port", 3025),
                port(given, "--imap-port", 3143),
                port(given, "--inbox-port", 8025));
    }

    private static int port(Map<String, String> given, String option, int otherwise) {
        @Nullable String value = given.get(option);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new StartRefused(
                    "Värdet " + value + " för " + option + " är inget portnummer: ange ett tal från 0 till "
                            + HIGHEST_PORT + ", där 0 betyder vilken ledig port som helst.");
        }
        return Integer.parseInt(value);
    }
}

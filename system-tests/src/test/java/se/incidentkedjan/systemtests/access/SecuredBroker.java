package se.incidentkedjan.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;
import se.incidentkedjan.localstack.process.FreePorts;

/** Apache Kafka as docker-compose.yml configures it, on other ports, with certificates from deploy/make-secrets.sh. */
final class SecuredBroker implements AutoCloseable {

    private static final Path LIBRARIES = ComposeFile.ROOT.resolve("local-stack/infrastructure/target/lib");

    private final Path folder;
    private final ComposeFile compose;
    private final int port;
    private final Process process;

    private SecuredBroker(Path folder, ComposeFile compose, int port, Process process) {
        this.folder = folder;
        this.compose = compose;
        this.port = port;
        this.process = process;
    }

    /** Starts it, with data and secrets in this folder. Nobody has any right yet. */
    static SecuredBroker start(Path folder) {
        var secrets = makeSecrets(folder.resolve("secrets"));
        var compose = new ComposeFile(secrets);
        var ports = FreePorts.take(2);
        var settings = folder.resolve("server.properties");
        try (var out = Files.newBufferedWriter(settings)) {
            serverSettings(folder, compose, ports.getFirst(), ports.getLast()).store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var format = java(
                "kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString(), "-c", settings + "");
        Programs.run(folder.resolve("format.out"), Map.of(), format);
        try {
            var process =
                    Programs.start(folder.resolve("kafka.out"), Map.of(), java("kafka.Kafka", settings.toString()));
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new SecuredBroker(folder, compose, ports.getFirst(), process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Secrets as an operator makes them. */
    static Path makeSecrets(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var script = ComposeFile.ROOT.resolve("deploy/make-secrets.sh").toString();
        Programs.run(folder.resolveSibling(folder.getFileName() + ".out"), Map.of(), List.of(script, folder + ""));
        return folder;
    }

    private static List<String> java(String main, String... arguments) {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                LIBRARIES + "/*",
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** As the image makes them from its environment; only places, ports and sizes are other ones. */
    private static Properties serverSettings(Path folder, ComposeFile compose, int port, int controllerPort) {
        var settings = new Properties();
        compose.environment("kafka").forEach((name, value) -> {
            if (name.startsWith("KAFKA_") && !name.equals("KAFKA_HEAP_OPTS")) {
                settings.put(
                        name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        settings.replaceAll(
                (name, value) -> value.toString().replace(":9092", ":" + port).replace(":9093", ":" + controllerPort));
        settings.put("listeners", settings.getProperty("listeners").replace("INSIDE://:", "INSIDE://127.0.0.1:"));
        settings.put("advertised.listeners", "INSIDE://localhost:" + port);
        settings.put("log.dirs", folder.resolve("data").toString());
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        return settings;
    }

    ComposeFile compose() {
        return compose;
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    /** By the name that its certificate says. */
    String address() {
        return "localhost:" + port;
    }

    /** What it has said, for those who look for the cause of a failure. */
    Path said() {
        return folder.resolve("kafka.out");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}

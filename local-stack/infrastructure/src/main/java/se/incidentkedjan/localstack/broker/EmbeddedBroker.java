package se.incidentkedjan.localstack.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker and its controller in this process, on loopback, with the chain's topics. */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int PARTITIONS = 6;
    private static final List<String> TOPICS = List.of("incident-intake", "escalation", "notification");
    private static final List<String> DEAD_LETTERS = List.of(
            "dead-letters.incident-intake",
            "dead-letters.escalation-service",
            "dead-letters.notification-service",
            "dead-letters.reporting-service");

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker on free ports and creates the topics that are missing. Takes about two seconds.
     *
     * @param advertisedPort by which clients are told to find it; 0 for {@code port}
     */
    public static EmbeddedBroker start(Path folder, int port, int advertisedPort, int controllerPort) {
        Properties settings = settings(folder, port, advertisedPort == 0 ? port : advertisedPort, controllerPort);
        try {
            if (!Files.exists(folder.resolve("log").resolve("meta.properties"))) {
                format(folder, settings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        EmbeddedBroker broker = new EmbeddedBroker(server, port);
        broker.createTopics();
        return broker;
    }

    private static Properties settings(Path folder, int port, int advertisedPort, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@" + HOST + ":" + controllerPort,
                "listeners",
                "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + HOST + ":" + advertisedPort,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                folder.resolve("log").toString()));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "6",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "6",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "2",
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0"));
        // A broker that was killed is let in again when its old session is over.
        settings.putAll(Map.of(
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500"));
        settings.putAll(Map.of(
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.cleaner.io.buffer.size", "65536",
                "log.index.size.max.bytes", "1048576",
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.segment.bytes", "134217728"));
        return settings;
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Path file = folder.resolve("format.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        deleteHalfFormatted(folder.resolve("log"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        Files.delete(file);
        if (result != 0) {
            throw new IOException("Kafka's storage could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static void deleteHalfFormatted(Path log) throws IOException {
        if (!Files.isDirectory(log)) {
            return;
        }
        try (Stream<Path> files = Files.walk(log)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void createTopics() {
        Map<String, String> keepForever = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
        List<NewTopic> topics = Stream.concat(
                        TOPICS.stream().map(name -> new NewTopic(name, PARTITIONS, (short) 1)),
                        DEAD_LETTERS.stream().map(name -> new NewTopic(name, 1, (short) 1)))
                .map(topic -> topic.configs(keepForever))
                .toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, HOST + ":" + port))) {
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("the topics cannot be created", e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topics", e);
        }
    }

    /** The port clients connect to. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}

package se.incidentkedjan.systemtests.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import se.incidentkedjan.systemtests.chain.Chain;

/** Gives tests a chain on containers, once for all of them, or says why there is none. */
final class ChainOnContainers implements ParameterResolver, ExecutionCondition {

    private static final String KAFKA = "apache/kafka:4.2.1";
    private static final String MONGODB = "mongo:8.0.20";
    private static final short ONE_COPY = 1;

    private record Shared(KafkaContainer kafka, MongoDBContainer mongo, Chain chain) implements AutoCloseable {

        static Shared start() {
            var kafka = new KafkaContainer(KAFKA);
            var mongo = new MongoDBContainer(MONGODB).withReplicaSet();
            kafka.start();
            mongo.start();
            createTopics(kafka.getBootstrapServers());
            return new Shared(kafka, mongo, Chain.on(kafka.getFirstMappedPort(), mongo.getFirstMappedPort()));
        }

        @Override
        public void close() {
            chain.close();
            mongo.stop();
            kafka.stop();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        for (var image : List.of(KAFKA, MONGODB)) {
            if (!isHere(image)) {
                var why = "NOT RUN: there is no Docker engine here, or it does not have the image " + image;
                System.out.println("ContainersTest " + why);
                return ConditionEvaluationResult.disabled(why);
            }
        }
        return ConditionEvaluationResult.enabled("Docker and the images are here");
    }

    /** Asks the engine itself: Testcontainers would try for minutes where there is none. */
    private static boolean isHere(String image) {
        try {
            var asked = new ProcessBuilder("docker", "image", "inspect", image)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return asked.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void createTopics(String brokers) {
        var topics = List.of(
                new NewTopic("incident-intake", 6, ONE_COPY),
                new NewTopic("escalation", 6, ONE_COPY),
                new NewTopic("notification", 6, ONE_COPY),
                new NewTopic("dead-letters.incident-intake", 1, ONE_COPY),
                new NewTopic("dead-letters.escalation-service", 1, ONE_COPY),
                new NewTopic("dead-letters.notification-service", 1, ONE_COPY),
                new NewTopic("dead-letters.reporting-service", 1, ONE_COPY));
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("the topics could not be made", e.getCause()));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chain.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ChainOnContainers.class))
                .computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .chain();
    }
}

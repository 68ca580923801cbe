package se.incidentkedjan.kit.messaging;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.DefaultBinderFactory;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaBinderConfigurationProperties;
import org.springframework.cloud.stream.binder.kafka.provisioning.KafkaTopicProvisioner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.retry.RetryOperations;
import org.springframework.core.retry.Retryable;

/**
 * Lets consumers be bound without asking Kafka anything. The binder would ask for the partitions of each topic and hold
 * the start for minutes when nobody answers, though the group coordinator hands out the partitions anyway. A consumer
 * that is bound this way waits for Kafka by itself, and for topics that are not there yet.
 */
final class BoundWhileKafkaIsAway implements DefaultBinderFactory.Listener {

    @Override
    public void afterBinderContextInitialized(String name, ConfigurableApplicationContext binder) {
        // Whoever lets the binder create topics needs Kafka at the start.
        if (!binder.getBean(KafkaBinderConfigurationProperties.class).isAutoCreateTopics()) {
            binder.getBean(KafkaTopicProvisioner.class).setMetadataRetryOperations(new NotAsking());
        }
    }

    /** With topics that are not created by the binder, what is asked here is always a list of partitions. */
    private static final class NotAsking implements RetryOperations {

        @Override
        @SuppressWarnings("unchecked")
        public <R extends @Nullable Object> R execute(Retryable<R> question) {
            return (R) List.of();
        }

        @Override
        public <R extends @Nullable Object> R invoke(Supplier<R> question) {
            return question.get();
        }

        @Override
        public void invoke(Runnable question) {
            question.run();
        }
    }
}

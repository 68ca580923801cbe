package se.incidentkedjan.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

class StartWithoutKafkaTest {

    private static final Duration PROMPTLY =
            Duration.ofSeconds(15).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Listening {

        @Bean
        Consumer<Message<List<byte[]>>> listen(Inbox inbox) {
            return inbox.feeding(batch -> {});
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-topic", "one-topic,another-topic"})
    void aServiceWithConsumersStartsAndStopsWhileNobodyAnswersAsKafka(String topics) throws IOException {
        long before = System.nanoTime();
        try (var service = startedWith("127.0.0.1:" + freePort(), topics)) {
            assertThat(isListening(service)).isTrue();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PROMPTLY);
    }

    @Test
    void aServiceWithConsumersStartsAndStopsWhileTheNameOfKafkaIsNotKnown() {
        long before = System.nanoTime();
        try (var service = startedWith(
                "kafka.invalid:9092,also-kafka.invalid:9092", "one-topic", "--spring.kafka.security.protocol=SSL")) {
            assertThat(isListening(service)).isFalse();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PROMPTLY);
    }

    private static boolean isListening(ConfigurableApplicationContext service) {
        return service.getBean(BindingsLifecycleController.class).queryState("listen-in-0").stream()
                .allMatch(binding -> binding.isRunning());
    }

    private static ConfigurableApplicationContext startedWith(String brokers, String topics, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--spring.application.name=listening",
                "--spring.config.import=classpath:service-kit.yml",
                "--spring.cloud.function.definition=listen",
                "--spring.cloud.stream.bindings.listen-in-0.destination=" + topics,
                "--spring.cloud.stream.bindings.listen-in-0.consumer.multiplex=" + topics.contains(","),
                "--incidentkedjan.kafka.brokers=" + brokers,
                "--management.tracing.export.enabled=false"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Listening.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

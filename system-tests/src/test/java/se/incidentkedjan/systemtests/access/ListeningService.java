package se.incidentkedjan.systemtests.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;
import se.incidentkedjan.kit.messaging.Inbox;

/** A service of the kit with the Kafka settings of a container, and nothing else of the service it stands for. */
record ListeningService(ConfigurableApplicationContext context) implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Listening {

        @Bean
        Consumer<Message<List<byte[]>>> listen(Inbox inbox) {
            return inbox.feeding(batch -> {});
        }
    }

    /** Starts it on this broker. */
    static ListeningService start(String name, SecuredBroker broker) {
        Map<String, Object> asInTheContainer = broker.compose().environment(name).entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("SPRING_KAFKA_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("container-systemEnvironment", asInTheContainer));
        return new ListeningService(new SpringApplicationBuilder(Listening.class)
                .environment(environment)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.application.name=" + name,
                        "--spring.config.import=classpath:service-kit.yml",
                        "--spring.cloud.function.definition=listen",
                        "--spring.cloud.stream.bindings.listen-in-0.destination=incident-intake",
                        "--incidentkedjan.kafka.brokers=" + broker.address(),
                        "--management.tracing.export.enabled=false"));
    }

    /** Says something on a topic, with the producer that the relay uses. */
    @SuppressWarnings("unchecked")
    void say(String topic) throws Exception {
        KafkaTemplate<String, byte[]> producer = context.getBean("eventTemplate", KafkaTemplate.class);
        producer.send(topic, "key", "value".getBytes(UTF_8)).get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        context.close();
    }
}

package se.incidentkedjan.kit.auditor;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.messaging.KafkaConnection;
import se.incidentkedjan.kit.relay.EventRelay;

/** Gives every service its auditor. */
@AutoConfiguration(afterName = "se.incidentkedjan.kit.messaging.MessagingAutoConfiguration")
@EnableConfigurationProperties(AuditorSettings.class)
class AuditorAutoConfiguration {

    /** Made at the first look: a broker that is away must not hold the start. */
    @Bean
    @Lazy
    Admin auditorAdmin(KafkaConnection kafka) {
        return Admin.create(kafka.with(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_500)));
    }

    @Bean
    ChainCheck unpublishedCheck(EventRelay relay, Clock clock) {
        return new UnpublishedCheck(relay, clock);
    }

    @Bean
    @ConditionalOnProperty("spring.cloud.function.definition")
    ChainCheck consumerCheck(@Lazy Admin auditorAdmin, @Value("${spring.application.name}") String group) {
        return new ConsumerCheck(auditorAdmin, group);
    }

    @Bean
    @ConditionalOnProperty("spring.cloud.function.definition")
    ChainCheck deadLetterCheck(
            @Lazy Admin auditorAdmin, KitSettings settings, @Value("${spring.application.name}") String consumer) {
        return new DeadLetterCheck(auditorAdmin, settings.kafka().topicPrefix(), consumer);
    }

    @Bean
    Auditor auditor(
            ObjectProvider<ChainCheck> checks,
            AuditorSettings settings,
            Clock clock,
            MeterRegistry registry,
            @Value("${spring.application.name}") String service) {
        return new Auditor(
                checks.orderedStream().toList(), new SecondWay(settings, clock), settings, service, clock, registry);
    }
}

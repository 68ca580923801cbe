package se.incidentkedjan.reporting.revision.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.access.ServiceCalls;
import se.incidentkedjan.reporting.revision.Trails;

/** The trails of all services. */
@Configuration(proxyBeanMethods = false)
class RevisionBeans {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** All trails, in the order in which an incident meets the services. */
    record RemoteTrails(List<RemoteTrail> all) {}

    @Bean
    RemoteTrails remoteTrails(ServiceCalls calls, TrailSettings settings) {
        return new RemoteTrails(List.of(
                trail(calls, "gateway", settings.gateway()),
                trail(calls, "incident-intake", settings.intake()),
                trail(calls, "escalation-service", settings.escalation()),
                trail(calls, "notification-service", settings.notification()),
                trail(calls, "reporting-service", settings.reporting())));
    }

    @Bean
    Trails trails(RemoteTrails remote) {
        return new Trails(List.copyOf(remote.all()));
    }

    private static RemoteTrail trail(ServiceCalls calls, String service, String address) {
        return new RemoteTrail(service, calls.to(service, address, PATIENCE));
    }
}

package se.incidentkedjan.reporting.rebuild.web;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import se.incidentkedjan.kit.access.ServiceCalls;
import se.incidentkedjan.reporting.rebuild.VoiceMissing;
import se.incidentkedjan.reporting.rebuild.Voices;

/** Asks the other services over HTTP. */
@Component
final class ServiceVoices implements Voices {

    /** Years of incidents take their time. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;

    ServiceVoices(ServiceCalls calls, ServiceAddresses addresses) {
        this.calls = calls;
        this.addresses = addresses;
    }

    @Override
    public void sayEverythingAgain() {
        ask("incident-intake", addresses.intake());
        ask("escalation-service", addresses.escalation());
        ask("notification-service", addresses.notification());
    }

    private void ask(String service, String address) {
        try {
            calls.to(service, address, PATIENCE)
                    .post()
                    .uri("/internal/republish")
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            throw new VoiceMissing(service, e);
        }
    }
}

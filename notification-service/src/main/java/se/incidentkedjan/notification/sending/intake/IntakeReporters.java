package se.incidentkedjan.notification.sending.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.sending.ReporterAddresses;

/** Asks incident-intake, which owns what reporters have said of themselves. */
public final class IntakeReporters implements ReporterAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeReporters.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** The part of the answer that matters here. */
    record Reporter(@Nullable String email, @Nullable String pass) {

        /** Never tells the address. */
        @Override
        public String toString() {
            return "Reporter[]";
        }
    }

    private final RestClient intake;
    private final Clock clock;
    private volatile Instant silentUntil = Instant.MIN;

    /** Asks through this client. */
    public IntakeReporters(RestClient intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Answer of(IncidentId incident) {
        // One time-out is enough to know: the others of the round must not each wait for their own.
        if (isToWait(clock.instant())) {
            return new AskLater();
        }
        try {
            var reporter = intake.get()
                    .uri("/internal/reports/{id}/reporter", incident.toString())
                    .retrieve()
                    .body(Reporter.class);
            return reporter == null
                            || reporter.email() == null
                            || reporter.email().isBlank()
                    ? new Nowhere()
                    : new Address(reporter.email().strip(), Objects.requireNonNullElse(reporter.pass(), ""));
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                    || e.getStatusCode().isSameCodeAs(HttpStatus.GONE)) {
                return new Nowhere();
            }
            return later(e);
        } catch (RestClientException e) {
            return later(e);
        }
    }

    private boolean isToWait(Instant now) {
        // Further ahead than a pause can be: the clock has been set back.
        return now.isBefore(silentUntil) && !now.plus(PAUSE).isBefore(silentUntil);
    }

    private Answer later(RestClientException failure) {
        LOG.warn(
                "incident-intake does not say where receipts go ({}); asking again later",
                failure instanceof HttpClientErrorException refused
                        ? refused.getStatusCode()
                        : failure.getClass().getSimpleName());
        silentUntil = clock.instant().plus(PAUSE);
        return new AskLater();
    }
}

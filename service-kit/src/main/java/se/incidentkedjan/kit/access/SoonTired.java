package se.incidentkedjan.kit.access;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Asks nothing more for a moment of someone who has just kept us waiting in vain: those who have queued up must not each
 * wait as long, one after another.
 */
final class SoonTired implements ClientHttpRequestInterceptor {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clock clock;
    private volatile Instant silentUntil = Instant.MIN;

    SoonTired(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (clock.instant().isBefore(silentUntil)) {
            throw new HttpTimeoutException("no answer a moment ago, so nothing was asked");
        }
        try {
            return execution.execute(request, body);
        } catch (HttpTimeoutException e) {
            silentUntil = clock.instant().plus(PAUSE);
            throw e;
        }
    }
}

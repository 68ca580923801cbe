package se.incidentkedjan.notification.sending.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * A line to other systems: asks once, never follows a redirect, and gives up in time. Knows whether what was asked can have
 * been heard. For one thread.
 */
public final class Line implements AutoCloseable {

    /** Servers close connections that nothing is said on; what is asked on such a one would count as perhaps heard. */
    private static final Duration KEPT = Duration.ofSeconds(4);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Duration connectTimeout;
    private final Duration answerTimeout;
    private final @Nullable SSLContext trusted;
    private final Clock clock;
    private @Nullable HttpClient client;
    private Instant lastUsed = Instant.MIN;

    /**
     * A line without a connection yet.
     *
     * @param connectTimeout how long to wait for a connection
     * @param answerTimeout how long to wait for the whole answer, connecting included
     * @param trusted those whose certificates are accepted; absent for those that Java trusts of itself
     */
    public Line(Duration connectTimeout, Duration answerTimeout, @Nullable SSLContext trusted, Clock clock) {
        this.connectTimeout = connectTimeout;
        this.answerTimeout = answerTimeout;
        this.trusted = trusted;
        this.clock = clock;
    }

    /** Whether something takes connections there, or at the proxy on the way. Says nothing to it. */
    public boolean reaches(URI address) {
        try (var socket = new Socket()) {
            socket.connect(doorOf(address), Math.toIntExact(connectTimeout.toMillis()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress doorOf(URI address) {
        var proxies = ProxySelector.getDefault();
        if (proxies != null) {
            for (var proxy : proxies.select(address)) {
                if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress door) {
                    return new InetSocketAddress(door.getHostString(), door.getPort());
                }
            }
        }
        int usual = address.getScheme().equals("https") ? 443 : 80;
        return new InetSocketAddress(address.getHost(), address.getPort() == -1 ? usual : address.getPort());
    }

    /** Asks once. */
    public Answer ask(HttpRequest request) {
        var answering = client().sendAsync(request, info -> new FirstBytes());
        try {
            var came = answering.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
            lastUsed = clock.instant();
            return new Answer.Came(came.statusCode(), came.body(), retryAfter(came));
        } catch (TimeoutException e) {
            answering.cancel(true);
            close();
            return new Answer.Lost(Answer.Lost.SLOW);
        } catch (ExecutionException e) {
            close();
            var kind = String.valueOf(
                    e.getCause() == null ? e : e.getCause().getClass().getSimpleName());
            return isBeforeAnythingWasSaid(e) ? new Answer.NotReached(kind) : new Answer.Lost(kind);
        } catch (InterruptedException e) {
            answering.cancel(true);
            close();
            Thread.currentThread().interrupt();
            return new Answer.Lost("interrupted");
        }
    }

    private static boolean isBeforeAnythingWasSaid(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException
                    || cause instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        return false;
    }

    /** In seconds only: a date would be by another clock. */
    private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                .orElse(null);
    }

    private HttpClient client() {
        var open = client;
        if (open != null && lastUsed.plus(KEPT).isAfter(clock.instant())) {
            return open;
        }
        close();
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout);
        var fresh = (trusted == null ? builder : builder.sslContext(trusted)).build();
        client = fresh;
        lastUsed = clock.instant();
        return fresh;
    }

    /** Lets go of what is open; the next question opens anew. */
    @Override
    public void close() {
        var open = client;
        client = null;
        if (open != null) {
            open.shutdownNow();
        }
    }
}

package se.incidentkedjan.kit.access;

import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** How a service reaches another one: over TLS when the installation has said whose certificates to trust. */
public final class ServiceConnections {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final @Nullable SSLContext trusted;

    ServiceConnections(@Nullable SSLContext trusted) {
        this.trusted = trusted;
    }

    /** A client to be completed, which gives up connecting after two seconds unless it is told otherwise. */
    public HttpClient.Builder client() {
        var builder = HttpClient.newBuilder().connectTimeout(CONNECT);
        return trusted == null ? builder : builder.sslContext(trusted);
    }
}

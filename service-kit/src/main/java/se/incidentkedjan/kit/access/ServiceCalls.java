package se.incidentkedjan.kit.access;

import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How a service reads from another one: with its own account, and not waiting long unless it is told to. */
public final class ServiceCalls {

    private static final Duration READ = Duration.ofSeconds(5);

    private final ServiceTokens tokens;
    private final ServiceConnections connections;

    ServiceCalls(ServiceTokens tokens, ServiceConnections connections) {
        this.tokens = tokens;
        this.connections = connections;
    }

    /** A client of what another service shows to people, on behalf of one of them; who it is is told at each call. */
    public RestClient onBehalf(String baseUrl) {
        return plain(baseUrl, READ).build();
    }

    /**
     * A client of another service's {@code /internal} pages.
     *
     * @param account the other one's name
     */
    public RestClient to(String account, String baseUrl) {
        return to(account, baseUrl, READ);
    }

    /** The same for what takes its time: waits this long for an answer. */
    public RestClient to(String account, String baseUrl, Duration patience) {
        return plain(baseUrl, patience)
                .requestInitializer(request -> request.getHeaders().setBearerAuth(tokens.to(account)))
                .build();
    }

    private RestClient.Builder plain(String baseUrl, Duration patience) {
        var factory = new JdkClientHttpRequestFactory(connections.client().build());
        factory.setReadTimeout(patience);
        return RestClient.builder().baseUrl(baseUrl).requestFactory(factory);
    }
}

package se.incidentkedjan.kit.access;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How a service reads from another one: with the installation's secret, and not waiting long unless it is told to. */
public final class ServiceCalls {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    private final String token;

    ServiceCalls(String token) {
        this.token = token;
    }

    /** A client of another service's {@code /internal} pages. */
    public RestClient to(String baseUrl) {
        return to(baseUrl, READ);
    }

    /** The same for what takes its time: waits this long for an answer. */
    public RestClient to(String baseUrl, Duration patience) {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        factory.setReadTimeout(patience);
        return RestClient.builder()
                .baseUrl(baseUrl)
                .requestFactory(factory)
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }
}

package se.incidentkedjan.kit.access;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** What the municipality's sign-in tells of itself (OpenID Connect Discovery 1.0). Asked when first needed, and kept. */
public final class SignInServer {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final SignInSettings settings;
    private final ClientHttpRequestFactory requests;
    private volatile @Nullable Map<String, Object> metadata;

    SignInServer(SignInSettings settings, Clock clock) {
        this.settings = settings;
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build());
        factory.setReadTimeout(settings.readTimeout());
        this.requests = new InterceptingClientHttpRequestFactory(factory, List.of(new SoonTired(clock)));
    }

    /** What it is and demands. */
    public SignInSettings settings() {
        return settings;
    }

    /**
     * Its description of itself.
     *
     * @throws RestClientException when it does not answer, or answers for someone else
     */
    public Map<String, Object> metadata() {
        var known = metadata;
        if (known == null) {
            known = ask();
            metadata = known;
        }
        return known;
    }

    /** Where its keys are. */
    String keys() {
        return String.valueOf(metadata().get("jwks_uri"));
    }

    private Map<String, Object> ask() {
        var address = settings.metadataUri() == null ? settings.issuer() + WELL_KNOWN : settings.metadataUri();
        var answer = impatient()
                .exchange(address, HttpMethod.GET, null, new ParameterizedTypeReference<Map<String, Object>>() {})
                .getBody();
        if (answer == null || !settings.issuer().equals(answer.get("issuer"))) {
            throw new RestClientException("the sign-in at " + address + " is not " + settings.issuer()
                    + ": set incidentkedjan.sign-in.issuer to the issuer it tells there");
        }
        return answer;
    }

    /** How everything is asked of it: with patience that ends, so that no thread is kept by a sign-in that hangs. */
    public ClientHttpRequestFactory requests() {
        return requests;
    }

    RestTemplate impatient() {
        return new RestTemplate(requests);
    }
}

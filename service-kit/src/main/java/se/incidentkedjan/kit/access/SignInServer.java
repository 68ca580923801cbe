package se.incidentkedjan.kit.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** What the municipality's sign-in tells of itself (OpenID Connect Discovery 1.0). Asked when first needed, and kept. */
public final class SignInServer {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final int CONNECT_MILLIS = 2000;
    private static final int READ_MILLIS = 5000;

    private final SignInSettings settings;
    private volatile @Nullable Map<String, Object> metadata;

    SignInServer(SignInSettings settings) {
        this.settings = settings;
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

    /** A client that soon gives up. */
    static RestTemplate impatient() {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT_MILLIS);
        factory.setReadTimeout(READ_MILLIS);
        return new RestTemplate(factory);
    }
}

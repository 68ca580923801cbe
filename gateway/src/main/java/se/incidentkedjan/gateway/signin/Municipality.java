package se.incidentkedjan.gateway.signin;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import se.incidentkedjan.kit.access.SignInServer;

/** The one place that people sign in at. Asked of its addresses when someone first does, so that the door opens without it. */
final class Municipality implements ClientRegistrationRepository, Iterable<ClientRegistration> {

    /** Its name in addresses. */
    static final String ID = "municipality";

    private final SignInServer server;
    private final SessionSettings settings;
    private final String publicUrl;
    private volatile @Nullable ClientRegistration known;

    Municipality(SignInServer server, SessionSettings settings, String publicUrl) {
        this.server = server;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return ID.equals(registrationId) ? registration() : null;
    }

    @Override
    public Iterator<ClientRegistration> iterator() {
        return List.of(registration()).iterator();
    }

    private ClientRegistration registration() {
        var registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromOidcConfiguration(server.metadata())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    // Never from the request: what it says of its host may be anyone's.
                    .redirectUri(publicUrl + "/login/oauth2/code/" + ID)
                    .scope(settings.scopes())
                    .userNameAttributeName("sub")
                    // All that is used stands in the tokens.
                    .userInfoUri(null)
                    .build();
            known = registration;
        }
        return registration;
    }
}

package se.incidentkedjan.gateway.signin;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway signs people in. How long a session may be idle is {@code server.servlet.session.timeout}.
 *
 * @param clientId what the sign-in calls this gateway
 * @param clientSecret what the gateway shows the sign-in
 * @param scopes what the gateway asks for. For Entra ID and AD FS they also name the access that is asked for, such as
 *     {@code api://<id>/access}, or the token opens something else; Entra ID renews tokens with {@code offline_access} only
 * @param longest how long a session lasts, however busy
 * @param attemptsPerMinute how many times a minute one address may begin to sign in; a whole municipality may share one
 */
@ConfigurationProperties("incidentkedjan.sign-in")
record SessionSettings(
        @DefaultValue("incidentkedjan") String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("300") int attemptsPerMinute) {

    private static final int SHORTEST_SECRET = 16;

    /** Refuses a secret that is not one, and scopes that would sign nobody in. */
    SessionSettings {
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException(
                    "incidentkedjan.sign-in.scopes saknar openid: skriv till exempel openid,profile,api://ID/access");
        }
        scopes = Set.copyOf(scopes);
        var looksMade = clientSecret != null
                && clientSecret.length() >= SHORTEST_SECRET
                && clientSecret.chars().distinct().count() > 4
                && !clientSecret.toLowerCase(java.util.Locale.ROOT).contains("change");
        if (!looksMade) {
            throw new IllegalArgumentException("incidentkedjan.sign-in.client-secret saknas eller är en platshållare:"
                    + " lägg in den hemlighet som inloggningen (Entra ID, Keycloak) gav, minst 16 tecken.");
        }
    }

    @Override
    public String toString() {
        return "SessionSettings[" + clientId + "]";
    }
}

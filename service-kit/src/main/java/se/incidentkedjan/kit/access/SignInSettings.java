package se.incidentkedjan.kit.access;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's sign-in: Entra ID, Keycloak, AD FS, or the local one.
 *
 * @param issuer its address, as it tells it of itself and as it stands in the token that says who signed in
 * @param tokenIssuer what access tokens say instead, where that is something else: AD FS has
 *     {@code http://<host>/adfs/services/trust}, and Entra ID {@code https://sts.windows.net/<tenant>/} in version 1
 * @param metadataUri where it describes itself, when this service reaches it by another address than people do
 * @param audience what tokens for this system are made out to
 * @param connectTimeout how long it may take to accept a connection
 * @param readTimeout how long it may be silent before it counts as away
 */
@Validated
@ConfigurationProperties("incidentkedjan.sign-in")
public record SignInSettings(
        @NotBlank String issuer,
        @Nullable String tokenIssuer,
        @Nullable String metadataUri,
        @NotBlank @DefaultValue("incidentkedjan") String audience,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    /** Refuses to wait for ever, which no time at all would mean. */
    public SignInSettings {
        if (!connectTimeout.isPositive() || !readTimeout.isPositive()) {
            throw new IllegalArgumentException(
                    "incidentkedjan.sign-in.connect-timeout och read-timeout ska vara längre än noll, till exempel 10s");
        }
    }

    /** What access tokens say of who made them. */
    String issuerOfTokens() {
        return tokenIssuer == null || tokenIssuer.isBlank() ? issuer : tokenIssuer;
    }
}

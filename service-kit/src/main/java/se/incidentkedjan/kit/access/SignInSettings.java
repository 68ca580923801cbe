package se.incidentkedjan.kit.access;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's sign-in: Entra ID, Keycloak, AD FS, or the local one.
 *
 * @param issuer its address as it stands in tokens
 * @param jwkSetUri where its keys are, when they are not found by the issuer's own description
 * @param audience what tokens for this system are made out to
 */
@Validated
@ConfigurationProperties("incidentkedjan.sign-in")
public record SignInSettings(
        @NotBlank String issuer,
        @Nullable String jwkSetUri,
        @NotBlank @DefaultValue("incidentkedjan") String audience) {}

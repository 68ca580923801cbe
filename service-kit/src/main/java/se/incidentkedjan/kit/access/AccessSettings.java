package se.incidentkedjan.kit.access;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the services know each other.
 *
 * @param ownKey the file with this service's private key: EC P-256, PKCS#8, PEM
 * @param ownerOnly whether a private key that everyone on the machine may read or change is refused at the start. Its
 *     group may read it
 * @param trustedKeys the folder with the public key of every account as {@code <account>.pem}
 * @param sslBundle the name of the bundle under {@code spring.ssl.bundle} with those whose certificates other services
 *     show; absent where they are reached without TLS, or by certificates that Java trusts of itself
 */
@Validated
@ConfigurationProperties("incidentkedjan.access")
record AccessSettings(
        @NotNull Path ownKey,
        @DefaultValue("true") boolean ownerOnly,
        @NotNull Path trustedKeys,
        @Nullable String sslBundle) {}

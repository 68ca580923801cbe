package se.incidentkedjan.kit.access;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the services know each other.
 *
 * @param ownKey the file with this service's private key: EC P-256, PKCS#8, PEM
 * @param trustedKeys the folder with the public key of every account as {@code <account>.pem}
 * @param sslBundle the name of the bundle under {@code spring.ssl.bundle} with those whose certificates other services
 *     show; absent where they are reached without TLS, or by certificates that Java trusts of itself
 */
@Validated
@ConfigurationProperties("incidentkedjan.access")
record AccessSettings(
        @NotNull Path ownKey,
        @NotNull Path trustedKeys,
        @Nullable String sslBundle) {}

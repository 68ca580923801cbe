package se.incidentkedjan.kit.access;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the services know each other.
 *
 * @param ownKey the file with this service's private key: EC P-256, PKCS#8, PEM
 * @param trustedKeys the folder with the public key of every account as {@code <account>.pem}
 */
@Validated
@ConfigurationProperties("incidentkedjan.access")
record AccessSettings(@NotNull Path ownKey, @NotNull Path trustedKeys) {}

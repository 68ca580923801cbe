package se.incidentkedjan.kit.access;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
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
 */
@Validated
@ConfigurationProperties("incidentkedjan.access")
record AccessSettings(
        @NotNull Path ownKey,
        @DefaultValue("true") boolean ownerOnly,
        @NotNull Path trustedKeys) {}

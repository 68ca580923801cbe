package se.incidentkedjan.kit.audit.store;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the audit trail is kept.
 *
 * @param checkpoints the folder for signed checkpoints; in production on another machine than the store, where files can
 *     only be added to
 */
@Validated
@ConfigurationProperties("incidentkedjan.audit")
public record AuditSettings(
        @NotNull @DefaultValue("audit-checkpoints") Path checkpoints) {}

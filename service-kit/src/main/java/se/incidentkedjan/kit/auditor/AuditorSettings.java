package se.incidentkedjan.kit.auditor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the auditor is heard when the chain itself may be broken.
 *
 * @param every how often it looks
 * @param remindAfter how long a thing may stay wrong before it is said again
 * @param alarmFile alarms are added to this file, one JSON object a line
 * @param alarmUrl alarms are posted to this address as JSON
 * @param heartbeatFile touched after each look, so that a watcher outside sees when the auditor is dead
 * @param heartbeatUrl called after each look, for the same purpose
 */
@ConfigurationProperties("incidentkedjan.auditor")
public record AuditorSettings(
        @DefaultValue("1m") Duration every,
        @DefaultValue("1h") Duration remindAfter,
        @Nullable Path alarmFile,
        @Nullable URI alarmUrl,
        @Nullable Path heartbeatFile,
        @Nullable URI heartbeatUrl) {}

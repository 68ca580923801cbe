package se.incidentkedjan.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the auditor speaks of the channels.
 *
 * @param failingAlarmAfter how long a channel may fail
 * @param markedAlarmAfter how long one may be marked down
 */
@ConfigurationProperties("incidentkedjan.notification.channels")
record ChannelSettings(
        @DefaultValue("5m") Duration failingAlarmAfter,
        @DefaultValue("12h") Duration markedAlarmAfter) {}

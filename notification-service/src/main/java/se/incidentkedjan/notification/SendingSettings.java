package se.incidentkedjan.notification;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are sent.
 *
 * @param lease how long an attempt may take before it counts as lost and is made again
 * @param linkLife how long the link of a message counts, by which one says that one has it
 * @param missedWithin how soon someone must take on that the time for a legal duty is out
 * @param hearFirst how long those wait after an outage whom something waited for, so that what was said meanwhile is heard first
 */
@Validated
@ConfigurationProperties("incidentkedjan.notification")
record SendingSettings(
        @NotNull @DefaultValue("30s") Duration lease,
        @NotNull @DefaultValue("14d") Duration linkLife,
        @NotNull @DefaultValue("2h") Duration missedWithin,
        @NotNull @DefaultValue("20s") Duration hearFirst) {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Shorter, and the link is dead when a weekend is over; longer, and it lies about for too long. */
    @AssertTrue(message = "incidentkedjan.notification.link-life must be from 1d to 90d")
    boolean isLinkLifeReasonable() {
        return linkLife.compareTo(Duration.ofDays(1)) >= 0 && linkLife.compareTo(Duration.ofDays(90)) <= 0;
    }

    /** Shorter, and nobody has time to answer; longer, and the law is left alone for too long. */
    @AssertTrue(message = "incidentkedjan.notification.missed-within must be from 10m to 3d")
    boolean isMissedWithinReasonable() {
        return missedWithin.compareTo(Duration.ofMinutes(10)) >= 0 && missedWithin.compareTo(Duration.ofDays(3)) <= 0;
    }

    /** Longer, and those who must act are kept waiting for what has long been heard. */
    @AssertTrue(message = "incidentkedjan.notification.hear-first must be from 0s to 5m")
    boolean isHearFirstReasonable() {
        return !hearFirst.isNegative() && hearFirst.compareTo(Duration.ofMinutes(5)) <= 0;
    }

    /** Shorter, and attempts that go well count as lost; longer, and those that died are found too late. */
    @AssertTrue(message = "incidentkedjan.notification.lease must be from 10s to 30m")
    boolean isLeaseReasonable() {
        return lease.compareTo(SHORTEST) >= 0 && lease.compareTo(LONGEST) <= 0;
    }
}

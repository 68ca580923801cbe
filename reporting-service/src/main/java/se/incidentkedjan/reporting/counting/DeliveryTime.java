package se.incidentkedjan.reporting.counting;

import java.time.Duration;

/**
 * How long it took from report to the first message that someone must act on. Counting in a few steps lets a median be
 * told without reading incidents. The names are stored.
 */
public enum DeliveryTime {
    ONE_SECOND(1),
    TWO_SECONDS(2),
    FIVE_SECONDS(5),
    TEN_SECONDS(10),
    HALF_A_MINUTE(30),
    ONE_MINUTE(60),
    TWO_MINUTES(120),
    FIVE_MINUTES(300),
    TEN_MINUTES(600),
    HALF_AN_HOUR(1_800),
    ONE_HOUR(3_600),
    FOUR_HOURS(14_400),
    EIGHT_HOURS(28_800),
    ONE_DAY(86_400),
    LONGER(Long.MAX_VALUE);

    private final long atMostSeconds;

    DeliveryTime(long atMostSeconds) {
        this.atMostSeconds = atMostSeconds;
    }

    /** The longest time that is counted here, in seconds. */
    public long atMostSeconds() {
        return atMostSeconds;
    }

    /** Where a length of time is counted. Clocks of two machines may disagree: less than nothing counts as at once. */
    static DeliveryTime of(Duration time) {
        for (var step : values()) {
            if (step == LONGER || time.compareTo(Duration.ofSeconds(step.atMostSeconds)) <= 0) {
                return step;
            }
        }
        return LONGER;
    }
}

package se.incidentkedjan.notification.chain;

import java.time.Duration;

/** How long a level waits for an answer. */
public sealed interface Patience {

    /** Nobody can answer in less. */
    Duration SHORTEST = Duration.ofMinutes(1);

    /**
     * So long.
     *
     * @param time at least a minute
     */
    record Fixed(Duration time) implements Patience {}

    /**
     * A share of the time in which someone must have it.
     *
     * @param percent from 1 to 100
     */
    record Share(int percent) implements Patience {}

    /** How long that is when someone must have it within this time; at least a minute. */
    default Duration of(Duration within) {
        var time = switch (this) {
            case Fixed(var fixed) -> fixed;
            case Share(var percent) -> within.multipliedBy(percent).dividedBy(100);
        };
        return time.compareTo(SHORTEST) < 0 ? SHORTEST : time;
    }
}

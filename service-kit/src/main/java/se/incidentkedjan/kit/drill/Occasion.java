package se.incidentkedjan.kit.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import se.incidentkedjan.events.RoleCode;

/**
 * A drill as it is planned.
 *
 * @param day which day, Swedish time; there is never more than one planned drill a day
 * @param at when, UTC
 * @param role whose turn it is to be asked
 */
public record Occasion(LocalDate day, Instant at, RoleCode role) {

    /** How late it is still made when nobody could make it in time. Later than so, it is told as missed. */
    public static final Duration MADE_UP_WITHIN = Duration.ofHours(4);

    /** Until when it can be made, UTC. */
    public Instant until() {
        return at.plus(MADE_UP_WITHIN);
    }
}

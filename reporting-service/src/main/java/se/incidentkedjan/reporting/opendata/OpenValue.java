package se.incidentkedjan.reporting.opendata;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.disclosure.Figure;

/**
 * One value of a year.
 *
 * @param measure what it tells
 * @param member the part it is told of; {@code ALL} for the whole
 * @param value in the unit of the measure, not below zero; absent when it is kept back, and when there is none
 * @param hidden whether it is kept back
 */
public record OpenValue(
        Measure measure, String member, @Nullable BigDecimal value, boolean hidden) {

    /**
     * Writes a number in one way only, so that what is read equals what was written.
     *
     * @throws IllegalArgumentException when something is told and kept back at once
     */
    public OpenValue {
        if (hidden && value != null) {
            throw new IllegalArgumentException("a value of %s is told and kept back".formatted(measure.code()));
        }
        if (value != null) {
            value = value.stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
        }
    }

    static OpenValue of(Measure measure, String member, Figure figure) {
        return figure.value() == null ? hidden(measure, member) : told(measure, member, figure.value());
    }

    static OpenValue told(Measure measure, String member, long value) {
        return new OpenValue(measure, member, BigDecimal.valueOf(value), false);
    }

    static OpenValue told(Measure measure, String member, BigDecimal value) {
        return new OpenValue(measure, member, value, false);
    }

    static OpenValue hidden(Measure measure, String member) {
        return new OpenValue(measure, member, null, true);
    }

    static OpenValue missing(Measure measure, String member) {
        return new OpenValue(measure, member, null, false);
    }
}

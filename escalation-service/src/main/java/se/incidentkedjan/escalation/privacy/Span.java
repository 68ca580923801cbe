package se.incidentkedjan.escalation.privacy;

import java.math.BigDecimal;

/**
 * A number in quarter steps, or the span it lies in while something is unknown. Whole numbers inside, so that a band is never
 * missed by a rounding.
 *
 * @param lowest in quarters: 5 is 1.25
 * @param highest in quarters, at least {@code lowest}
 */
public record Span(int lowest, int highest) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** Refuses a span that ends before it begins. */
    public Span {
        if (lowest > highest) {
            throw new IllegalArgumentException(lowest + " > " + highest);
        }
    }

    static Span exactly(int quarters) {
        return new Span(quarters, quarters);
    }

    static Span between(int lowest, int highest) {
        return new Span(lowest, highest);
    }

    Span plus(Span other) {
        return new Span(lowest + other.lowest, highest + other.highest);
    }

    /** Their product, in quarters: a quarter of a quarter is a sixteenth, so one of them must be whole. */
    Span times(Span whole) {
        return new Span(lowest * whole.lowest / 4, highest * whole.highest / 4);
    }

    /** Whether it is one number. */
    public boolean isExact() {
        return lowest == highest;
    }

    /** The lower end as a decimal number. */
    public BigDecimal least() {
        return QUARTER.multiply(BigDecimal.valueOf(lowest));
    }

    /** The upper end as a decimal number. */
    public BigDecimal most() {
        return QUARTER.multiply(BigDecimal.valueOf(highest));
    }
}

package se.incidentkedjan.reporting.report;

import se.incidentkedjan.reporting.disclosure.Figure;

/** How a number stands beside that of the year before. */
public enum Trend {
    /** More, and by more than chance usually gives. */
    MORE,
    /** Fewer, and by more than chance usually gives. */
    FEWER,
    /** Any difference may well be chance. */
    NO_CLEAR_CHANGE,
    /** One of the numbers is kept back. */
    NOT_TOLD,
    /** Nothing at all was reported the year before: most likely there was nowhere to report. */
    NOTHING_BEFORE;

    /** Of twenty comparisons of what has not changed, one comes out as a change. */
    private static final double ONE_OF_TWENTY = 1.96;

    /**
     * Compares two counts of things that happen independently of each other, over times of equal length. Both are then taken as Poisson
     * distributed; the difference of their square roots has nearly the same spread whatever they count.
     */
    static Trend of(Figure now, Figure before) {
        if (now.value() == null || before.value() == null) {
            return NOT_TOLD;
        }
        double difference = Math.sqrt(now.value() + 0.375) - Math.sqrt(before.value() + 0.375);
        double spread = Math.sqrt(0.5);
        if (Math.abs(difference) < ONE_OF_TWENTY * spread) {
            return NO_CLEAR_CHANGE;
        }
        return difference > 0 ? MORE : FEWER;
    }

    /** In Swedish, for a table. */
    public String word() {
        return switch (this) {
            case MORE -> "fler";
            case FEWER -> "färre";
            case NO_CLEAR_CHANGE -> "ingen säker skillnad";
            case NOT_TOLD -> "visas inte";
            case NOTHING_BEFORE -> "inget att jämföra med";
        };
    }
}

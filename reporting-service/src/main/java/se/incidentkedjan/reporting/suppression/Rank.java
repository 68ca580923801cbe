package se.incidentkedjan.reporting.suppression;

/** What is kept longest when something must be hidden to protect something else; later is kept longer. */
public enum Rank {
    /** A single unit, or a period that is shown only to compare with. */
    UNIT(1),
    /** A nämnd in one category, or the like. */
    CELL(8),
    /** The whole municipality in one category, or the like. */
    COLUMN(64),
    /** A whole nämnd or a whole bolag. */
    BODY(512);

    private final long importance;

    Rank(long importance) {
        this.importance = importance;
    }

    /** How much is lost when a figure is hidden. One of a higher rank weighs more than several of a lower. */
    long weight(long value) {
        long size = 20 + Math.min(value, 180);
        // A zero says something on purpose: a unit that is silent.
        return importance * (value == 0 ? 60 : size);
    }
}

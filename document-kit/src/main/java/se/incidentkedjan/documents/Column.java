package se.incidentkedjan.documents;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param title what stands above it, in Swedish
 * @param kind what its cells hold
 * @param unit what its numbers count or are measured in, for example «procent»; null when the title says it
 */
public record Column(String title, Kind kind, @Nullable String unit) {

    /** What the cells of a column hold. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Whole numbers. */
        NUMBER,
        /** Numbers with decimals. */
        DECIMAL,
        /** Days. */
        DATE,
        /** Instants, read in Swedish time. */
        MOMENT,
        /** Yes or no. */
        YES_NO;

        /** {@return whether the cell may stand in such a column} */
        boolean takes(Cell cell) {
            return switch (cell) {
                case Cell.Empty(), Cell.Hidden() -> true;
                case Cell.Text text -> this == TEXT;
                case Cell.Whole number -> this == NUMBER;
                case Cell.Exact number -> this == DECIMAL;
                case Cell.Day day -> this == DATE;
                case Cell.Moment moment -> this == MOMENT;
                case Cell.YesNo answer -> this == YES_NO;
            };
        }
    }

    /** Refuses a column that nobody could refer to. */
    public Column {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A column has no title: it must be named to be read and heard.");
        }
    }

    /** A column whose title says all. */
    public Column(String title, Kind kind) {
        this(title, kind, null);
    }

    /** {@return a column of words} */
    public static Column text(String title) {
        return new Column(title, Kind.TEXT);
    }

    /** {@return a column of whole numbers} */
    public static Column number(String title) {
        return new Column(title, Kind.NUMBER);
    }

    /** {@return a column of numbers with decimals} */
    public static Column decimal(String title) {
        return new Column(title, Kind.DECIMAL);
    }

    /** {@return a column of days} */
    public static Column date(String title) {
        return new Column(title, Kind.DATE);
    }

    /** {@return a column of instants} */
    public static Column moment(String title) {
        return new Column(title, Kind.MOMENT);
    }

    /** {@return a column of answers} */
    public static Column yesNo(String title) {
        return new Column(title, Kind.YES_NO);
    }

    /**
     * Says what the numbers of this column count or are measured in.
     *
     * @param what for example «procent» or «timmar»
     * @return the same with the unit
     */
    public Column in(String what) {
        return new Column(title, kind, what);
    }

    /** {@return the title, with the zone named where the cells are times without one, and with the unit if there is any} */
    public String titleWithZone() {
        if (kind == Kind.MOMENT) {
            return title + " (svensk tid)";
        }
        return unit == null ? title : title + " (" + unit + ")";
    }
}

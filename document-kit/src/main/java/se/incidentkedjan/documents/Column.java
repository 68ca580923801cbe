package se.incidentkedjan.documents;

/**
 * A column of a table.
 *
 * @param title what stands above it, in Swedish
 * @param kind what its cells hold
 */
public record Column(String title, Kind kind) {

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
                case Cell.Empty() -> true;
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

    /** {@return the title, with the zone named where the cells are times without one} */
    public String titleWithZone() {
        return kind == Kind.MOMENT ? title + " (svensk tid)" : title;
    }
}

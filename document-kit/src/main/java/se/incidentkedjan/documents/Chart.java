package se.incidentkedjan.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One or two rows of figures as a drawing, and always as a table too. Both rows stand in one drawing on one scale that
 * begins at zero, so that they can be compared.
 *
 * <p>A figure is a {@link Cell.Whole} or a {@link Cell.Exact} and not below zero, {@link Cell#hidden()} when it is known and
 * kept back, or {@link Cell#EMPTY} when it is not known. The drawing tells the last two apart from each other and from zero.
 *
 * @param form how it is drawn
 * @param title what it shows, in Swedish; the title of the table too
 * @param description what can be seen in it, in one or two Swedish sentences, for those who do not see it
 * @param category what the labels are, for example «Nämnd» or «Månad»
 * @param unit what is counted or measured, for example «antal incidenter»
 * @param labels what the figures belong to, in the order they are drawn
 * @param series one or two, the one that matters most first
 */
public record Chart(
        Form form,
        String title,
        String description,
        String category,
        String unit,
        List<String> labels,
        List<Series> series)
        implements Block {

    /** How many labels one drawing holds; of bars the first are drawn and all stand in the table. */
    public static final int MOST_DRAWN = 24;

    /** How a chart is drawn. */
    public enum Form {
        /** Lying bars, for names. */
        BARS,
        /** Standing columns, for times that follow each other. */
        COLUMNS
    }

    /**
     * A row of figures.
     *
     * @param name what tells it from the other, for example «2026»
     * @param values one for each label
     */
    public record Series(String name, List<Cell> values) {

        /** Keeps what was given. */
        public Series {
            values = List.copyOf(values);
        }

        /** {@return these figures} */
        public static Series of(String name, Cell... values) {
            return new Series(name, List.of(values));
        }

        private boolean hasDecimals() {
            return values.stream().anyMatch(Cell.Exact.class::isInstance);
        }
    }

    /** Refuses what cannot be drawn or could not be understood. */
    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (String needed : List.of(title, description, category, unit)) {
            if (needed.isBlank()) {
                throw new IllegalArgumentException(
                        "The chart «%s» lacks words: it needs a title, a description, a category and a unit to be read and heard."
                                .formatted(title));
            }
        }
        refuseUnfitting(title, labels, series);
        if (form == Form.COLUMNS && labels.size() > MOST_DRAWN) {
            throw new IllegalArgumentException("The chart «%s» has %d columns, and %d have room: take longer times."
                    .formatted(title, labels.size(), MOST_DRAWN));
        }
    }

    /** {@return lying bars, for names} */
    public static Chart bars(
            String title, String description, String category, String unit, List<String> labels, Series... series) {
        return new Chart(Form.BARS, title, description, category, unit, labels, List.of(series));
    }

    /** {@return standing columns, for times that follow each other} */
    public static Chart columns(
            String title, String description, String category, String unit, List<String> labels, Series... series) {
        return new Chart(Form.COLUMNS, title, description, category, unit, labels, List.of(series));
    }

    /** {@return all its figures as a table, a column for each row of figures} */
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(category)));
        for (Series one : series) {
            columns.add((one.hasDecimals() ? Column.decimal(one.name()) : Column.number(one.name())).in(unit));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(labels.get(i))));
            for (Series one : series) {
                cells.add(
                        one.hasDecimals()
                                ? withDecimals(one.values().get(i))
                                : one.values().get(i));
            }
            rows.add(new Row(cells));
        }
        Table table = new Table(title, columns, rows);
        return values().anyMatch(Cell.Empty.class::isInstance)
                ? table.withNote("Tom ruta: uppgiften är inte känd.")
                : table;
    }

    /** {@return the figures of all its rows} */
    public Stream<Cell> values() {
        return series.stream().flatMap(one -> one.values().stream());
    }

    /**
     * Tells a figure that is shown from one that is not.
     *
     * @param value one of the figures
     * @return the number; nothing when it is hidden or not known
     */
    public static Optional<BigDecimal> number(Cell value) {
        return switch (value) {
            case Cell.Whole(long number) -> Optional.of(BigDecimal.valueOf(number));
            case Cell.Exact(BigDecimal number) -> Optional.of(number);
            default -> Optional.empty();
        };
    }

    private static Cell withDecimals(Cell cell) {
        return cell instanceof Cell.Whole(long number) ? Cell.of(BigDecimal.valueOf(number)) : cell;
    }

    private static void refuseUnfitting(String title, List<String> labels, List<Series> series) {
        if (series.isEmpty() || series.size() > 2) {
            throw new IllegalArgumentException("The chart «%s» has %d rows of figures, and one or two can be compared."
                    .formatted(title, series.size()));
        }
        if (series.getFirst().name().isBlank()
                || series.getLast().name().isBlank()
                || (series.size() == 2
                        && series.getFirst().name().equals(series.getLast().name()))) {
            throw new IllegalArgumentException(
                    "The rows of figures of the chart «%s» have no names of their own.".formatted(title));
        }
        if (labels.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A label of the chart «%s» has no words.".formatted(title));
        }
        for (Series one : series) {
            if (one.values().size() != labels.size()) {
                throw new IllegalArgumentException("The chart «%s» has %d figures in «%s» for %d labels."
                        .formatted(title, one.values().size(), one.name(), labels.size()));
            }
            one.values().forEach(value -> refuseUndrawable(title, value));
        }
    }

    private static void refuseUndrawable(String title, Cell value) {
        boolean fits = switch (value) {
            case Cell.Empty(), Cell.Hidden() -> true;
            case Cell.Whole(long number) -> number >= 0;
            case Cell.Exact(BigDecimal number) -> number.signum() >= 0;
            default -> false;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "The chart «%s» has a figure that cannot be drawn: %s.".formatted(title, value));
        }
    }
}

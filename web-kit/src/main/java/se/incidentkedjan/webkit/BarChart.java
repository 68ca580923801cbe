package se.incidentkedjan.webkit;

import java.util.List;
import java.util.Locale;

/**
 * A chart of horizontal bars with the same figures in a table beside it.
 *
 * @param id unique within the page
 * @param title what it shows, in Swedish; caption of the table too
 * @param description what can be seen in it, in one or two Swedish sentences
 * @param category heading of the labels in the table, for example «Månad»
 * @param unit heading of the values in the table, for example «Antal»
 * @param bars from top to bottom
 */
public record BarChart(String id, String title, String description, String category, String unit, List<Bar> bars) {

    private static final double ROW = 3.25;

    /** Keeps the bars from being changed afterwards. */
    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label what is counted, in Swedish
     * @param value how many; not below zero
     */
    public record Bar(String label, long value) {

        /** Refuses what cannot be drawn. */
        public Bar {
            if (value < 0) {
                throw new IllegalArgumentException("The bar '%s' is below zero: %d".formatted(label, value));
            }
        }
    }

    /** {@return the height of the whole drawing, in em} */
    public String height() {
        return em(bars.size() * ROW);
    }

    /** {@return where the label of a bar stands, in em from the top} */
    public String labelAt(int index) {
        return em(index * ROW + 1.0);
    }

    /** {@return where a bar begins, in em from the top} */
    public String barAt(int index) {
        return em(index * ROW + 1.4);
    }

    /** {@return where the value of a bar stands, in em from the top} */
    public String valueAt(int index) {
        return em(index * ROW + 2.2);
    }

    /** {@return the width of a bar in per cent; the longest leaves room for its number} */
    public String width(int index) {
        long longest = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        return String.format(Locale.ROOT, "%.2f%%", 84.0 * bars.get(index).value() / longest);
    }

    /** {@return the figures as a table} */
    public DataTable table() {
        return new DataTable(
                title,
                List.of(DataTable.Column.text(category), DataTable.Column.number(unit)),
                bars.stream()
                        .map(bar -> List.of(Cell.of(bar.label()), Cell.of(bar.value())))
                        .toList());
    }

    private static String em(double value) {
        return String.format(Locale.ROOT, "%.2fem", value);
    }
}

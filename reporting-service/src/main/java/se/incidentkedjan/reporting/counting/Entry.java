package se.incidentkedjan.reporting.counting;

import java.util.List;

/**
 * How one incident stands in the figures: on the pages of everything, and on those of its unit.
 *
 * @param unit the unit's code, or {@link Cell#UNKNOWN_UNIT}
 * @param cells where it is counted, in order; twice where two things of it are counted alike
 */
public record Entry(String unit, List<String> cells) {

    /** It is counted nowhere. */
    static final Entry NONE = new Entry(Cell.UNKNOWN_UNIT, List.of());

    /** Keeps its own copy. */
    public Entry {
        cells = List.copyOf(cells);
    }

    boolean isNone() {
        return cells.isEmpty();
    }

    /** The cells that belong on a page: all of them or none. */
    List<String> on(PageKey page) {
        return page.unit().filter(one -> !one.equals(unit)).isPresent() ? List.of() : cells;
    }
}

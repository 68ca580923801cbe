package se.incidentkedjan.reporting.counting;

import java.util.List;

/**
 * How one incident stands in the figures: on the pages of everything, and on those of its unit.
 *
 * @param unit the unit's code, or {@link Cell#UNKNOWN_UNIT}
 * @param lines the cells where it is counted, in order, a line each; twice where two things of it are counted alike. It is stored as it
 *     is: one text is kept and read many times sooner than a list of some twenty
 */
public record Entry(String unit, String lines) {

    /** It is counted nowhere. */
    static final Entry NONE = new Entry(Cell.UNKNOWN_UNIT, "");

    static Entry of(String unit, List<String> cells) {
        return new Entry(unit, String.join("\n", cells));
    }

    /** The cells where it is counted, in order. */
    List<String> cells() {
        return lines.lines().toList();
    }

    boolean isNone() {
        return lines.isEmpty();
    }

    /** The cells that belong on a page: all of them or none. */
    List<String> on(PageKey page) {
        return page.unit().filter(one -> !one.equals(unit)).isPresent() ? List.of() : cells();
    }
}

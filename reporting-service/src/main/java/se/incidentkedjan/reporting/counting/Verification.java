package se.incidentkedjan.reporting.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts every incident again from its row and compares with the pages. For operators and tests: it reads all rows. */
public final class Verification {

    private static final int SHOWN = 200;

    private final Counting counting;
    private final Rows rows;
    private final Pages pages;

    /** Compares these rows with these pages. */
    public Verification(Counting counting, Rows rows, Pages pages) {
        this.counting = counting;
        this.rows = rows;
        this.pages = pages;
    }

    /**
     * What was found.
     *
     * @param agrees whether rows and pages say the same
     * @param incidents how many rows there are
     * @param moving how many rows have a change that is not settled; while there are any, differences may be passing
     * @param differences the first ones, page by page
     */
    public record Outcome(boolean agrees, long incidents, long moving, List<Difference> differences) {}

    /**
     * A cell in which rows and pages differ.
     *
     * @param page which stretch of time, and which unit
     * @param cell which cell
     * @param onPage how many the page says
     * @param inRows how many there are
     */
    public record Difference(String page, String cell, long onPage, long inRows) {}

    /** Counts and compares, while this process counts nothing else. */
    public Outcome verify() {
        Map<PageKey, Map<String, Long>> expected = new HashMap<>();
        Map<PageKey, Map<String, Long>> found = new HashMap<>();
        long[] seen = {0, 0};
        counting.alone(() -> {
            rows.forEach((incident, row) -> {
                seen[0]++;
                seen[1] += row.isMoving() ? 1 : 0;
                var entry = row.entry();
                row.pagesOf(entry).forEach(key -> {
                    var counts = expected.computeIfAbsent(key, ignored -> new HashMap<>());
                    entry.cells().forEach(cell -> counts.merge(cell, 1L, Long::sum));
                });
            });
            pages.forEach(page -> found.put(page.key(), page.counts()));
        });
        var differences = differences(expected, found);
        return new Outcome(
                differences.isEmpty(),
                seen[0],
                seen[1],
                differences.stream().limit(SHOWN).toList());
    }

    private static List<Difference> differences(
            Map<PageKey, Map<String, Long>> expected, Map<PageKey, Map<String, Long>> found) {
        var keys = new TreeSet<>(Comparator.comparing(PageKey::value));
        keys.addAll(expected.keySet());
        keys.addAll(found.keySet());
        var differences = new ArrayList<Difference>();
        for (var key : keys) {
            var inRows = expected.getOrDefault(key, Map.of());
            var onPage = found.getOrDefault(key, Map.of());
            var cells = new TreeSet<>(inRows.keySet());
            cells.addAll(onPage.keySet());
            for (var cell : cells) {
                long counted = onPage.getOrDefault(cell, 0L);
                long there = inRows.getOrDefault(cell, 0L);
                if (counted != there) {
                    differences.add(new Difference(key.value(), cell, counted, there));
                }
            }
        }
        return differences;
    }
}

package se.incidentkedjan.reporting.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.reporting.counting.Page.Mark;

/**
 * Brings what is heard into the figures, exactly once, although a row and its pages cannot be written together.
 *
 * <p>Why it holds: a row promises a change under a number before any page is touched; a page takes the change and its
 * number in one write, and refuses a number that it has; the row settles the change only when the pages are durable; and
 * a page forgets a number only when the row is known to have settled it. Someone who works on an outdated view of a row
 * is caught because the pages are read <em>before</em> the rows and are written only if nobody wrote them since: had the
 * number been taken and forgotten in between, the row read afterwards would no longer be moving. Rows that have
 * been heard just now are read again only where a page had to be read since: the pages in memory are older, and of a page that is not there
 * nobody has written anything. Whoever dies on the way
 * has not acknowledged the batch; it comes again, and what was promised is carried out then.
 */
public final class Counting {

    private static final int TRIES = 50;
    /** Some two megabytes: what pages that are seldom written may still be marked with. */
    private static final int REMEMBERED = 20_000;

    private final Rows rows;
    private final RememberedPages pages;
    private final Unassessed unassessed;
    private final HeldDrills drills;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    /** Settled by this process: true for ever, so it saves asking. */
    private final Map<IncidentId, Long> settledLately = new LinkedHashMap<>();

    /** Counts on these pages. */
    public Counting(Rows rows, Pages pages, Unassessed unassessed, HeldDrills drills) {
        this.rows = rows;
        this.pages = new RememberedPages(pages);
        this.unassessed = unassessed;
        this.drills = drills;
    }

    /** Counts what a batch says. When this returns, it is in the figures, durable; a repeat changes nothing. */
    public void count(List<EventEnvelope> batch) {
        alone(() -> {
            finish(rows.hear(batch));
        });
    }

    /** Finishes what a process that died may have left between rows and pages, and learns who waits for the rules. */
    public void recover() {
        alone(() -> {
            unassessed.load(rows.unassessed());
            drills.load(rows.find(rows.drills()));
            finish(rows.find(rows.moving()));
        });
    }

    /** Forgets everything. Run again after a crash in the middle, it does the rest. */
    public void clear() {
        alone(() -> {
            pages.clear();
            rows.clear();
            settledLately.clear();
            unassessed.load(Map.of());
            drills.load(Map.of());
        });
    }

    /** Does something while this process counts nothing. */
    void alone(Runnable work) {
        oneAtATime.lock();
        try {
            work.run();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void finish(Map<IncidentId, Row> heard) {
        var current = new HashMap<>(heard);
        var moving = moving(current);
        var justRead = moving;
        while (!moving.isEmpty()) {
            var carriedOut = carryOut(moving, justRead);
            justRead = Map.of();
            var after = rows.settle(carriedOut);
            remember(carriedOut);
            current.putAll(after);
            moving = moving(after);
        }
        unassessed.note(current);
        drills.note(current);
    }

    private void remember(Map<IncidentId, Long> settled) {
        settled.forEach((incident, number) -> {
            settledLately.remove(incident);
            settledLately.put(incident, number);
        });
        var oldest = settledLately.keySet().iterator();
        while (settledLately.size() > REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
    }

    /**
     * Brings promised changes onto the pages; tells which ones are there now.
     *
     * @param justRead rows that were read after the last page was written here
     */
    private Map<IncidentId, Long> carryOut(Map<IncidentId, Row> moving, Map<IncidentId, Row> justRead) {
        var keys = pagesOf(moving);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            // The order is what the proof rests on: pages first, then rows. What was just read is younger than pages in
            // memory.
            var view = pages.find(keys);
            var before = view.pages();
            var seen = new HashMap<>(justRead);
            seen.values().removeIf(row -> row.pages().stream().anyMatch(view.read()::contains));
            var others = withUnknownMarks(moving.keySet(), before.values());
            others.removeAll(seen.keySet());
            seen.putAll(rows.find(others));
            var promised = moving(seen);
            promised.keySet().retainAll(moving.keySet());
            if (keys.addAll(pagesOf(promised))) {
                // Somebody else has settled what was promised, and what is promised now concerns other pages too.
                continue;
            }
            if (pages.write(changed(keys, before, promised, seen))) {
                var numbers = new HashMap<IncidentId, Long>();
                promised.forEach(
                        (incident, row) -> numbers.put(incident, row.handOver().number()));
                return numbers;
            }
        }
        throw new PagesBusy(keys);
    }

    private static Set<PageKey> pagesOf(Map<IncidentId, Row> moving) {
        return moving.values().stream().flatMap(row -> row.pages().stream()).collect(Collectors.toSet());
    }

    private List<Page> changed(
            Set<PageKey> keys, Map<PageKey, Page> before, Map<IncidentId, Row> promised, Map<IncidentId, Row> seen) {
        Map<PageKey, Map<IncidentId, HandOver>> byPage = new HashMap<>();
        promised.forEach((incident, row) -> row.pages()
                .forEach(key ->
                        byPage.computeIfAbsent(key, ignored -> new HashMap<>()).put(incident, row.handOver())));
        var changed = new ArrayList<Page>();
        for (var key : keys) {
            var page = before.getOrDefault(key, Page.blank(key));
            var next = page.carryOut(byPage.getOrDefault(key, Map.of()), mark -> isSettled(mark, seen));
            if (next.version() != page.version()) {
                changed.add(next);
            }
        }
        return changed;
    }

    private Set<IncidentId> withUnknownMarks(Set<IncidentId> incidents, Collection<Page> from) {
        var all = new HashSet<>(incidents);
        for (var page : from) {
            page.marks().forEach((incident, number) -> {
                if (!isSettledLately(incident, number)) {
                    all.add(incident);
                }
            });
        }
        return all;
    }

    private boolean isSettled(Mark mark, Map<IncidentId, Row> seen) {
        if (isSettledLately(mark.incident(), mark.number())) {
            return true;
        }
        var row = seen.get(mark.incident());
        return row != null
                && (row.handOver().number() > mark.number()
                        || (row.handOver().number() == mark.number() && !row.isMoving()));
    }

    private boolean isSettledLately(IncidentId incident, long number) {
        var settled = settledLately.get(incident);
        return settled != null && settled >= number;
    }

    private static Map<IncidentId, Row> moving(Map<IncidentId, Row> among) {
        var moving = new HashMap<IncidentId, Row>();
        among.forEach((incident, row) -> {
            if (row.isMoving()) {
                moving.put(incident, row);
            }
        });
        return moving;
    }
}

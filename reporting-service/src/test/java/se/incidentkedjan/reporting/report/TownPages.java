package se.incidentkedjan.reporting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.reporting.counting.Page;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.counting.Stretch;

/** The pages of a municipality whose incidents were made up, as if they had been counted. */
public final class TownPages implements Pages {

    record Incident(LocalDate day, String unit, List<String> cells) {}

    final List<Incident> incidents = new ArrayList<>();

    /** Some units and kinds have many incidents and most have few, as it is. */
    public static TownPages of(long seed, int perYear, List<String> units) {
        var random = new Random(seed);
        var town = new TownPages();
        for (int year = 2025; year <= 2026; year++) {
            for (int i = 0; i < perYear; i++) {
                var day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
                town.incidents.add(incident(random, day, rare(random, units)));
            }
        }
        return town;
    }

    private static Incident incident(Random random, LocalDate day, String unit) {
        var cells = new ArrayList<String>();
        cells.add("reported/ALL");
        cells.add("unit/" + unit);
        cells.add("state/" + (random.nextInt(3) == 0 ? "OPEN" : "CLOSED"));
        cells.add("assessed/YES");
        cells.add("category/" + rare(random, List.of(Category.values())));
        cells.add("severity/" + rare(random, List.of(Severity.values())));
        cells.add("privacy-risk/" + rare(random, List.of(PrivacyRisk.values())));
        cells.add("cause/" + rare(random, List.of(Cause.values())));
        cells.add("origin/" + rare(random, List.of(Origin.values())));
        if (random.nextInt(3) > 0) {
            cells.add("aspect/" + rare(random, List.of(Aspect.values())));
        }
        if (random.nextInt(9) == 0) {
            cells.add("near-miss/ALL");
        }
        if (random.nextInt(4) == 0) {
            var late = random.nextInt(5) == 0;
            cells.add("duty/IMY_NOTIFICATION/" + (late ? "MET_LATE" : "MET_IN_TIME") + "/socialnamnden");
            if (late) {
                cells.add("late-reason/IMY_NOTIFICATION/INVESTIGATION/socialnamnden");
            }
        }
        var hasSystem = day.getDayOfMonth() % 4 == 0;
        if (hasSystem) {
            cells.add("system/e-post");
        }
        if (random.nextInt(5) == 0) {
            cells.add("measure/OPEN/" + day.plusDays(60));
            if (hasSystem) {
                cells.add("system-to-do/e-post/" + day.plusDays(60));
            }
        }
        cells.add("time-to-close/" + (100 + random.nextInt(20)));
        return new Incident(day, unit, cells);
    }

    private static <T> T rare(Random random, List<T> all) {
        return all.get((int) (all.size() * Math.pow(random.nextDouble(), 3)));
    }

    @Override
    public Map<PageKey, Page> find(Collection<PageKey> keys) {
        var found = new HashMap<PageKey, Page>();
        for (var key : keys) {
            var parts = key.value().split("/", 3);
            var stretch = stretch(parts[1]);
            var counts = new HashMap<String, Long>();
            for (var incident : incidents) {
                if (!incident.day().isBefore(stretch.from())
                        && !incident.day().isAfter(stretch.to())
                        && (parts.length < 3 || parts[2].equals(incident.unit()))) {
                    incident.cells().forEach(cell -> counts.merge(cell, 1L, Long::sum));
                }
            }
            if (!counts.isEmpty()) {
                found.put(key, new Page(key, 1, counts, Map.of()));
            }
        }
        return found;
    }

    private static Stretch stretch(String code) {
        return code.length() == "2026-03".length()
                ? Stretch.month(YearMonth.parse(code))
                : Stretch.day(LocalDate.parse(code));
    }

    @Override
    public boolean write(Collection<Page> changed) {
        throw new UnsupportedOperationException("nothing is counted here");
    }

    @Override
    public void forEach(Consumer<Page> reader) {
        throw new UnsupportedOperationException("nobody needs all of them");
    }

    @Override
    public void clear() {
        incidents.clear();
    }
}

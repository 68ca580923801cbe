package se.incidentkedjan.reporting.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.counting.Standing;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.reporting.rebuild.Rebuild;
import se.incidentkedjan.reporting.rebuild.Rebuilding;
import se.incidentkedjan.reporting.statistics.Statistics.Coded;
import se.incidentkedjan.reporting.statistics.Statistics.Duty;
import se.incidentkedjan.reporting.statistics.Statistics.Freshness;
import se.incidentkedjan.reporting.statistics.Statistics.Measures;
import se.incidentkedjan.reporting.statistics.Statistics.Month;
import se.incidentkedjan.reporting.statistics.Statistics.Named;
import se.incidentkedjan.reporting.statistics.Statistics.Times;
import se.incidentkedjan.reporting.statistics.Statistics.Totals;

/**
 * Tells the figures of a period from a few pages: one for each whole month, one for each day of a broken one; as many for each
 * unit.
 */
public final class StatisticsReader {

    static final String UNKNOWN_UNIT = "Okänd enhet";
    static final String UNKNOWN_BOARD = "Okänd nämnd";

    private final Pages pages;
    private final Organisation organisation;
    private final Progress progress;
    private final Rebuilding rebuilding;
    private final Supplier<LocalDate> today;

    /**
     * Reads these pages and tells them with these names.
     *
     * @param today in the time zone of the people
     */
    public StatisticsReader(
            Pages pages,
            Organisation organisation,
            Progress progress,
            Rebuilding rebuilding,
            Supplier<LocalDate> today) {
        this.pages = pages;
        this.organisation = organisation;
        this.progress = progress;
        this.rebuilding = rebuilding;
        this.today = today;
    }

    /** The figures of a period for the whole municipality. */
    public Statistics read(Period period) {
        return read(period, Scope.EVERYTHING);
    }

    /** The figures of a period. */
    public Statistics read(Period period, Scope scope) {
        // Looked at first: what is counted while the pages are read can only make the figures fresher than told.
        var freshness = freshness();
        var months = new ArrayList<Month>();
        var all = new Tally();
        var byMonth = new LinkedHashMap<YearMonth, Tally>();
        var sums = new HashMap<PageKey, Tally>();
        period.months().forEach(month -> {
            var tally = new Tally();
            byMonth.put(month, tally);
            keys(period.within(month), scope).forEach(page -> sums.put(page, tally));
        });
        Tally.addUp(pages, sums);
        byMonth.forEach((month, tally) -> {
            months.add(new Month(month, tally.sum(Dimension.REPORTED)));
            all.add(tally);
        });
        return new Statistics(
                organisation.municipality().value(),
                period.from(),
                period.to(),
                freshness,
                totals(all),
                months,
                boards(all),
                units(all),
                coded(all, Dimension.CATEGORY, Category.values()),
                coded(all, Dimension.SEVERITY, Severity.values(), Cell.NOT_ASSESSED),
                coded(all, Dimension.PRIVACY_RISK, PrivacyRisk.values(), Cell.NOT_ASSESSED),
                coded(all, Dimension.ASPECT, Aspect.values()),
                coded(all, Dimension.CAUSE, Cause.values(), Cell.NOT_TOLD),
                coded(all, Dimension.ORIGIN, Origin.values()),
                new SystemLines(all, organisation).named(),
                duties(all),
                measures(all, today.get()),
                times(all));
    }

    /** The systems of a period, and what is still to be done because of their incidents. For those who may see where they are weak. */
    public List<SystemLine> systems(Period period, Scope scope) {
        var all = new Tally();
        Tally.addUp(pages, keys(period, scope).collect(Collectors.toMap(page -> page, page -> all)));
        return new SystemLines(all, organisation).withWhatIsLeft(today.get());
    }

    private Stream<PageKey> keys(Period period, Scope scope) {
        return period.stretches().stream().flatMap(stretch -> scope.pages(organisation.municipality(), stretch));
    }

    private static Totals totals(Tally tally) {
        return new Totals(
                tally.sum(Dimension.REPORTED),
                tally.of(Dimension.ASSESSED, "YES"),
                tally.of(Dimension.ASSESSED, "NO"),
                tally.of(Dimension.STATE, "OPEN"),
                tally.of(Dimension.STATE, "CLOSED"),
                tally.sum(Dimension.NEAR_MISS),
                tally.sum(Dimension.IMPORTED),
                tally.sum(Dimension.MERGED),
                tally.sum(Dimension.REJECTED));
    }

    private Freshness freshness() {
        var look = progress.look();
        var isRebuilding = rebuilding.latest().filter(Rebuild::isUnfinished).isPresent();
        return new Freshness(look.asOf(), look.eventsBehind(), isRebuilding, look.isUpToDate() && !isRebuilding);
    }

    private List<Named> units(Tally tally) {
        var rows = new ArrayList<Named>();
        var left = new LinkedHashMap<>(tally.of(Dimension.UNIT));
        for (var unit : organisation.units()) {
            var count = left.remove(unit.code().value());
            rows.add(new Named(unit.code().value(), unit.name(), count == null ? 0 : count));
        }
        var unplaced = left.remove(Cell.UNKNOWN_UNIT);
        left.forEach((code, count) -> rows.add(new Named(code, "Tidigare enhet (" + code + ")", count)));
        rows.add(new Named(null, UNKNOWN_UNIT, unplaced == null ? 0 : unplaced));
        return rows;
    }

    private List<Named> boards(Tally tally) {
        Map<String, String> boardOfUnit = organisation.units().stream()
                .collect(Collectors.toMap(
                        unit -> unit.code().value(), unit -> unit.board().value(), (first, second) -> first));
        Map<String, Long> byBoard = new LinkedHashMap<>();
        organisation.boards().forEach(board -> byBoard.put(board.code().value(), 0L));
        long[] unknown = {0};
        tally.of(Dimension.UNIT).forEach((unit, count) -> {
            var board = boardOfUnit.get(unit);
            if (board == null || byBoard.computeIfPresent(board, (code, before) -> before + count) == null) {
                unknown[0] += count;
            }
        });
        var rows = new ArrayList<Named>();
        organisation
                .boards()
                .forEach(board -> rows.add(new Named(
                        board.code().value(),
                        board.name(),
                        byBoard.getOrDefault(board.code().value(), 0L))));
        rows.add(new Named(null, UNKNOWN_BOARD, unknown[0]));
        return rows;
    }

    private static List<Coded> coded(Tally tally, Dimension dimension, Enum<?>[] codes, String... besides) {
        return Stream.concat(Arrays.stream(codes).map(Enum::name), Arrays.stream(besides))
                .map(code -> new Coded(code, tally.of(dimension, code)))
                .toList();
    }

    private List<Duty> duties(Tally tally) {
        var codes = new TreeSet<String>();
        tally.of(Dimension.DUTY).keySet().forEach(code -> codes.add(code.substring(0, code.indexOf('/'))));
        return codes.stream().map(code -> duty(code, tally)).toList();
    }

    private Duty duty(String code, Tally tally) {
        Function<Standing, Long> count = standing -> sum(tally, Dimension.DUTY, code + "/" + standing);
        long inTime = count.apply(Standing.MET_IN_TIME);
        long late = count.apply(Standing.MET_LATE);
        long missed = count.apply(Standing.MISSED);
        long running = count.apply(Standing.RUNNING);
        long decided = inTime + late + missed;
        return new Duty(
                code,
                organisation.duties().getOrDefault(DutyCode.of(code), code),
                decided + running,
                inTime,
                late,
                missed,
                running,
                lateBecause(code, tally),
                decided == 0 ? null : (double) inTime / decided);
    }

    private static List<Coded> lateBecause(String code, Tally tally) {
        return Stream.concat(Arrays.stream(LateReason.values()).map(Enum::name), Stream.of(Cell.NOT_TOLD))
                .map(reason -> new Coded(reason, sum(tally, Dimension.LATE_REASON, code + "/" + reason)))
                .filter(reason -> reason.reported() > 0)
                .toList();
    }

    /** What the municipality has as a whole, and what each controller has. */
    private static long sum(Tally tally, Dimension dimension, String cell) {
        return tally.of(dimension).entrySet().stream()
                .filter(one -> one.getKey().equals(cell) || one.getKey().startsWith(cell + "/"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static Measures measures(Tally tally, LocalDate today) {
        long[] open = {0, 0};
        tally.of(Dimension.MEASURE).forEach((code, count) -> {
            if (code.startsWith(Cell.OPEN_UNTIL)) {
                var isLate = LocalDate.parse(code.substring(Cell.OPEN_UNTIL.length()))
                        .isBefore(today);
                open[isLate ? 1 : 0] += count;
            }
        });
        return new Measures(
                open[0] + open[1],
                open[0],
                open[1],
                tally.of(Dimension.MEASURE, "DONE/IN_TIME"),
                tally.of(Dimension.MEASURE, "DONE/LATE"),
                tally.of(Dimension.MEASURE, "HANDED_OVER"));
    }

    private static Times times(Tally tally) {
        return new Times(
                tally.spread(Dimension.TIME_TO_REPORT),
                tally.spread(Dimension.TIME_TO_DELIVERY),
                tally.spread(Dimension.TIME_TO_ACKNOWLEDGE),
                tally.spread(Dimension.TIME_TO_ASSESS),
                tally.spread(Dimension.TIME_TO_CLOSE));
    }
}

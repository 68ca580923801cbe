package se.incidentkedjan.reporting.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.counting.DeliveryTime;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.Page;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.counting.Standing;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.reporting.rebuild.Rebuild;
import se.incidentkedjan.reporting.rebuild.Rebuilding;
import se.incidentkedjan.reporting.statistics.Statistics.Coded;
import se.incidentkedjan.reporting.statistics.Statistics.Duty;
import se.incidentkedjan.reporting.statistics.Statistics.FirstDelivery;
import se.incidentkedjan.reporting.statistics.Statistics.Freshness;
import se.incidentkedjan.reporting.statistics.Statistics.Month;
import se.incidentkedjan.reporting.statistics.Statistics.Named;
import se.incidentkedjan.reporting.statistics.Statistics.Totals;

/** Tells the figures of a period from a few pages: one for each whole month, one for each day of a broken one. */
public final class StatisticsReader {

    static final String UNKNOWN_UNIT = "Okänd enhet";
    static final String UNKNOWN_BOARD = "Okänd nämnd";

    private final Pages pages;
    private final Organisation organisation;
    private final Progress progress;
    private final Rebuilding rebuilding;

    /** Reads these pages and tells them with these names. */
    public StatisticsReader(Pages pages, Organisation organisation, Progress progress, Rebuilding rebuilding) {
        this.pages = pages;
        this.organisation = organisation;
        this.progress = progress;
        this.rebuilding = rebuilding;
    }

    /** The figures of a period. */
    public Statistics read(Period period) {
        // Looked at first: what is counted while the pages are read can only make the figures fresher than told.
        var freshness = freshness();
        var months = new ArrayList<Month>();
        var all = new Tally();
        Map<PageKey, Page> found = pages.find(keys(period));
        for (var month : period.months()) {
            var tally = new Tally();
            for (var key : period.pagesOf(month, organisation.municipality())) {
                var page = found.get(key);
                if (page != null) {
                    tally.add(page);
                }
            }
            months.add(new Month(month, tally.sum(Dimension.REPORTED)));
            all.add(tally);
        }
        return new Statistics(
                organisation.municipality().value(),
                period.from(),
                period.to(),
                freshness,
                new Totals(
                        all.sum(Dimension.REPORTED),
                        all.of(Dimension.ASSESSED, "YES"),
                        all.of(Dimension.ASSESSED, "NO")),
                months,
                boards(all),
                units(all),
                coded(all, Dimension.CATEGORY, Category.values(), false),
                coded(all, Dimension.SEVERITY, Severity.values(), true),
                coded(all, Dimension.PRIVACY_RISK, PrivacyRisk.values(), true),
                duties(all),
                firstDelivery(all));
    }

    private Freshness freshness() {
        var look = progress.look();
        var isRebuilding = rebuilding.latest().filter(Rebuild::isUnfinished).isPresent();
        return new Freshness(look.asOf(), look.eventsBehind(), isRebuilding, look.isUpToDate() && !isRebuilding);
    }

    private Set<PageKey> keys(Period period) {
        var keys = new HashSet<PageKey>();
        period.months().forEach(month -> keys.addAll(period.pagesOf(month, organisation.municipality())));
        return keys;
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

    private static List<Coded> coded(Tally tally, Dimension dimension, Enum<?>[] codes, boolean orNotAssessed) {
        var known = Arrays.stream(codes).map(Enum::name);
        return (orNotAssessed ? Stream.concat(known, Stream.of(Cell.NOT_ASSESSED)) : known)
                .map(code -> new Coded(code, tally.of(dimension, code)))
                .toList();
    }

    private List<Duty> duties(Tally tally) {
        var codes = new TreeSet<String>();
        tally.of(Dimension.DUTY).keySet().forEach(code -> codes.add(code.substring(0, code.indexOf('/'))));
        return codes.stream().map(code -> duty(code, tally)).toList();
    }

    private Duty duty(String code, Tally tally) {
        Function<Standing, Long> count = standing -> sum(tally, code + "/" + standing);
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
                decided == 0 ? null : (double) inTime / decided);
    }

    /** What the municipality has as a whole, and what each controller has. */
    private static long sum(Tally tally, String cell) {
        return tally.of(Dimension.DUTY).entrySet().stream()
                .filter(one -> one.getKey().equals(cell) || one.getKey().startsWith(cell + "/"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static FirstDelivery firstDelivery(Tally tally) {
        return new FirstDelivery(tally.sum(Dimension.FIRST_DELIVERY), atMost(tally, 0.5), atMost(tally, 0.9));
    }

    private static @Nullable Long atMost(Tally tally, double share) {
        long wanted = (long) Math.ceil(tally.sum(Dimension.FIRST_DELIVERY) * share);
        long reached = 0;
        for (var time : DeliveryTime.values()) {
            reached += tally.of(Dimension.FIRST_DELIVERY, time.name());
            if (wanted > 0 && reached >= wanted) {
                return time == DeliveryTime.LONGER ? null : time.atMostSeconds();
            }
        }
        return null;
    }
}

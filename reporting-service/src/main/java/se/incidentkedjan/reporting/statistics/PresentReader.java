package se.incidentkedjan.reporting.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.counting.Standing;

/** Tells how things stand now, from the pages of all months: a few small ones for the municipality, or for each unit. */
public final class PresentReader {

    private final Pages pages;
    private final Organisation organisation;
    private final Supplier<LocalDate> today;

    /**
     * Reads these pages.
     *
     * @param today in the time zone of the people
     */
    public PresentReader(Pages pages, Organisation organisation, Supplier<LocalDate> today) {
        this.pages = pages;
        this.organisation = organisation;
        this.today = today;
    }

    /** How many incidents of the municipality are found to be severe. */
    public long severe() {
        return everything(Scope.EVERYTHING).of(Dimension.SEVERITY, Severity.SEVERE.name());
    }

    private Tally everything(Scope scope) {
        var tally = new Tally();
        Tally.addUp(
                pages,
                Period.upTo(today.get()).stretches().stream()
                        .flatMap(month -> scope.pages(organisation.municipality(), month))
                        .collect(Collectors.toMap(page -> page, page -> tally)));
        return tally;
    }

    /** How the incidents of this scope stand now. */
    public Present read(Scope scope) {
        var tally = everything(scope);
        var measures = StatisticsReader.measures(tally, today.get());
        return new Present(
                tally.sum(Dimension.REPORTED) + tally.sum(Dimension.MERGED) + tally.sum(Dimension.REJECTED),
                tally.of(Dimension.STATE, "OPEN"),
                tally.of(Dimension.ASSESSED, "NO"),
                duties(tally, Standing.RUNNING),
                duties(tally, Standing.MISSED),
                measures.open(),
                measures.openLate(),
                tally.of(Dimension.MEASURE).keySet().stream()
                        .filter(code -> code.startsWith(Cell.OPEN_UNTIL))
                        .map(code -> LocalDate.parse(code.substring(Cell.OPEN_UNTIL.length())))
                        .filter(due -> due.isBefore(today.get()))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Of every kind, and of every controller. */
    private static long duties(Tally tally, Standing standing) {
        return tally.of(Dimension.DUTY).entrySet().stream()
                .filter(duty -> duty.getKey().split("/", -1)[1].equals(standing.name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}

package se.incidentkedjan.reporting.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.counting.Standing;
import se.incidentkedjan.reporting.disclosure.DutyPlace;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.disclosure.Things;
import se.incidentkedjan.reporting.disclosure.Topics;
import se.incidentkedjan.reporting.report.Report.Duties;
import se.incidentkedjan.reporting.report.Report.DutyLine;
import se.incidentkedjan.reporting.report.Report.Named;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.suppression.Rank;
import se.incidentkedjan.reporting.wording.Words;

/** What the law demands, in a report. A nämnd is told of the duties that are its own as personuppgiftsansvarig. */
final class DutyTable {

    private final Asked asked;
    private final Organisation organisation;
    private final @Nullable String controller;

    DutyTable(Asked asked, Organisation organisation, @Nullable String controller) {
        this.asked = asked;
        this.organisation = organisation;
        this.controller = controller;
    }

    Duties table() {
        var rows = organisation.duties().keySet().stream()
                .sorted(Comparator.comparing(DutyCode::value))
                .map(duty -> line(
                        duty.value(),
                        organisation.duties().getOrDefault(duty, duty.value()),
                        place -> place.duty().equals(duty.value()),
                        Rank.BODY,
                        Rank.CELL))
                .toList();
        var all = line(null, "Alla", place -> true, Rank.BODY, Rank.COLUMN);
        return new Duties(all, rows, reasons());
    }

    private DutyLine line(@Nullable String code, String name, Predicate<DutyPlace> which, Rank ofSum, Rank ofStanding) {
        var applied = code == null && controller == null
                ? asked.total(Things.DUTIES)
                : asked.of(Things.DUTIES, places(which), ofSum);
        var inTime = standing(which, Standing.MET_IN_TIME, ofStanding);
        var late = standing(which, Standing.MET_LATE, ofStanding);
        var missed = standing(which, Standing.MISSED, ofStanding);
        var running = standing(which, Standing.RUNNING, ofStanding);
        return new DutyLine(code, name, applied, inTime, late, missed, running, share(applied, inTime, running));
    }

    private Figure standing(Predicate<DutyPlace> which, Standing standing, Rank rank) {
        return asked.of(Things.DUTIES, places(which.and(place -> place.standing() == standing)), rank);
    }

    private Set<String> places(Predicate<DutyPlace> which) {
        return asked.places().duties(which.and(place -> controller == null || controller.equals(place.controller())));
    }

    private static @Nullable Double share(Figure applied, Figure inTime, Figure running) {
        if (applied.value() == null || inTime.value() == null || running.value() == null) {
            return null;
        }
        long decided = applied.value() - running.value();
        return decided == 0 ? null : (double) inTime.value() / decided;
    }

    private List<Named> reasons() {
        var late = places(place -> place.standing() == Standing.MET_LATE);
        return Stream.concat(Arrays.stream(LateReason.values()).map(Enum::name), Stream.of(Cell.NOT_TOLD))
                .map(reason -> new Named(
                        reason, Words.lateReason(reason), asked.of(Things.DUTIES, late, Topics.lateBecause(reason))))
                .toList();
    }
}

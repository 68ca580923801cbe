package se.incidentkedjan.reporting.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.Standing;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Tally;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Trait;

/** Legal duties, and of those that were done late why. */
final class DutyRows {

    /** The topic of why. Each duty has a member in it: {@link #NOT_LATE} when it was not done late. */
    static final String LATE = "late";

    static final String NOT_LATE = "NOT_LATE";

    private final Rows rows = new Rows();

    void add(LocalDate day, Tally tally) {
        tally.of(Dimension.DUTY).forEach((code, count) -> {
            var place = DutyPlace.parse(code).code();
            rows.add(day, place, null, count);
            if (DutyPlace.parse(code).standing() != Standing.MET_LATE) {
                rows.addIfAny(day, place, new Trait(LATE, NOT_LATE), count);
            }
        });
        tally.of(Dimension.LATE_REASON).forEach((code, count) -> {
            var parts = code.split("/", 3);
            var place = new DutyPlace(parts[0], Standing.MET_LATE, parts.length < 3 ? null : parts[2]);
            rows.addIfAny(day, place.code(), new Trait(LATE, parts[1]), count);
        });
    }

    void addWhatEverybodyKnowsOf(LocalDate day, Organisation organisation) {
        organisation.duties().keySet().stream()
                .sorted()
                .forEach(duty -> Arrays.stream(Standing.values())
                        .forEach(standing -> controllers(organisation)
                                .forEach(controller -> rows.add(
                                        day, new DutyPlace(duty.value(), standing, controller).code(), null, 0))));
    }

    private static Stream<@Nullable String> controllers(Organisation organisation) {
        return Stream.concat(
                Stream.of((String) null),
                organisation.boards().stream().map(board -> board.code().value()));
    }

    Cube cube() {
        return rows.cube();
    }
}

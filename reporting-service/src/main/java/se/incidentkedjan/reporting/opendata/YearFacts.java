package se.incidentkedjan.reporting.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.disclosure.MeasurePlace.State;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Report.DutyLine;
import se.incidentkedjan.reporting.report.Report.Time;

/**
 * What the values of a year are made of. Nothing else is asked, so no value can know more than the report tells.
 *
 * @param report what was published
 * @param employees how many work in the municipality; empty when that is not known of all units
 */
record YearFacts(Report report, OptionalInt employees) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final int DECIMALS_OF_SHARE = 4;

    Stream<OpenValue> incidents(Measure measure) {
        return Stream.of(OpenValue.of(measure, Cell.ALL, report.incidents().now()));
    }

    Stream<OpenValue> per100(Measure measure) {
        var incidents = report.incidents().now();
        if (incidents.value() == null) {
            return Stream.of(OpenValue.hidden(measure, Cell.ALL));
        }
        if (employees.orElse(0) == 0) {
            return Stream.of(OpenValue.missing(measure, Cell.ALL));
        }
        return Stream.of(OpenValue.told(
                measure,
                Cell.ALL,
                BigDecimal.valueOf(incidents.value())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(employees.getAsInt()), 2, RoundingMode.HALF_UP)));
    }

    Stream<OpenValue> employees(Measure measure) {
        return Stream.of(
                employees.isEmpty()
                        ? OpenValue.missing(measure, Cell.ALL)
                        : OpenValue.told(measure, Cell.ALL, employees.getAsInt()));
    }

    /** By the members of a topic of the report; {@code ALL} where the topic is a single question. */
    Stream<OpenValue> topic(Measure measure, String code) {
        return report.topics().stream()
                .filter(topic -> topic.code().equals(code))
                .flatMap(topic -> topic.rows().stream())
                .map(row -> OpenValue.of(
                        measure,
                        measure.members() == Vocabulary.WHOLE
                                ? Cell.ALL
                                : Objects.requireNonNullElse(row.code(), Cell.NOT_TOLD),
                        row.now()));
    }

    Stream<OpenValue> duties(Measure measure, Function<DutyLine, Figure> figure) {
        return lines().map(line -> OpenValue.of(measure, member(line), figure.apply(line)));
    }

    Stream<OpenValue> dutiesInTime(Measure measure) {
        return lines().map(line -> {
            var share = line.shareInTime();
            if (share != null) {
                return OpenValue.told(
                        measure,
                        member(line),
                        BigDecimal.valueOf(share).setScale(DECIMALS_OF_SHARE, RoundingMode.HALF_UP));
            }
            // With everything told and no share, none has been decided.
            var isTold = !line.applied().isHidden()
                    && !line.inTime().isHidden()
                    && !line.running().isHidden();
            return isTold ? OpenValue.missing(measure, member(line)) : OpenValue.hidden(measure, member(line));
        });
    }

    private Stream<DutyLine> lines() {
        return Stream.concat(Stream.of(report.duties().all()), report.duties().rows().stream());
    }

    private static String member(DutyLine line) {
        return Objects.requireNonNullElse(line.code(), Cell.ALL);
    }

    Stream<OpenValue> measures(Measure measure) {
        var all = report.measures().all();
        return Stream.of(State.values())
                .map(state -> OpenValue.of(
                        measure,
                        state.name(),
                        switch (state) {
                            case OPEN_IN_TIME -> all.openInTime();
                            case OPEN_LATE -> all.openLate();
                            case DONE_IN_TIME -> all.doneInTime();
                            case DONE_LATE -> all.doneLate();
                            case HANDED_OVER -> all.handedOver();
                        }));
    }

    /** A time that is not told is kept back, since it was of few; without any incident there is none. */
    Stream<OpenValue> times(Measure measure, Function<Time, @Nullable Long> seconds) {
        var isNothing = Figure.of(0).equals(report.incidents().now());
        return report.times().stream().map(time -> {
            var told = seconds.apply(time);
            if (told != null) {
                return OpenValue.told(
                        measure, code(time), BigDecimal.valueOf(told).divide(HOUR, 2, RoundingMode.HALF_UP));
            }
            return isNothing ? OpenValue.missing(measure, code(time)) : OpenValue.hidden(measure, code(time));
        });
    }

    private static String code(Time time) {
        return time.code().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    Stream<OpenValue> number(Measure measure, long number) {
        return Stream.of(OpenValue.told(measure, Cell.ALL, number));
    }

    Stream<OpenValue> silentUnits(Measure measure) {
        var silence = report.silence();
        return silence.lookedFor()
                ? number(measure, silence.units().size())
                : Stream.of(OpenValue.missing(measure, Cell.ALL));
    }
}

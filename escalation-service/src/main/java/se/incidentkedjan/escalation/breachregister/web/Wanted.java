package se.incidentkedjan.escalation.breachregister.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.breachregister.Period;
import se.incidentkedjan.escalation.breachregister.RegisterReach;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.webkit.FieldError;

/**
 * Which register someone wants.
 *
 * @param controller whose; absent for all that may be read
 * @param period which days
 */
record Wanted(@Nullable UnitCode controller, Period period) {

    static final String WHOSE = "for";
    static final String YEAR = "ar";
    static final String FROM = "fran";
    static final String TO = "till";

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2199;

    /**
     * What was asked for, as it was typed; empty texts are as good as absent.
     *
     * @param whose a code
     * @param year such as 2026
     * @param from a day, ISO 8601
     * @param to the last day
     */
    record Asked(
            @Nullable String whose,
            @Nullable String year,
            @Nullable String from,
            @Nullable String to) {}

    /** What came of reading it. */
    sealed interface Reading {
        /** It can be shown. */
        record Right(Wanted wanted) implements Reading {}

        /** It cannot, and this is why. */
        record Wrong(List<FieldError> errors) implements Reading {}
    }

    /** Reads what was asked for. A register that may not be read is treated as one there is not. */
    static Reading read(Asked asked, RegisterReach readable, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        var period = period(asked, now, errors);
        UnitCode controller = null;
        if (asked.whose() != null && !asked.whose().isBlank()) {
            controller = readable.controllers().stream()
                    .filter(board -> board.value().equals(asked.whose().strip()))
                    .findFirst()
                    .orElse(null);
            if (controller == null) {
                errors.add(new FieldError(
                        WHOSE,
                        "Välj en nämnd eller styrelse i listan. Andra finns inte, eller är inte dina att läsa."));
            }
        }
        return errors.isEmpty() ? new Reading.Right(new Wanted(controller, period)) : new Reading.Wrong(errors);
    }

    private static Period period(Asked asked, Instant now, List<FieldError> errors) {
        var standard = Period.yearOf(now);
        var from = day(asked.from(), FROM, errors);
        var to = day(asked.to(), TO, errors);
        if (from.isPresent() || to.isPresent()) {
            var first = from.orElse(LocalDate.of(FIRST_YEAR, 1, 1));
            var last = to.orElse(standard.to());
            if (last.isBefore(first)) {
                errors.add(new FieldError(TO, "Den sista dagen är före den första. Byt plats på dem."));
                return standard;
            }
            return new Period(first, last);
        }
        if (asked.year() == null || asked.year().isBlank()) {
            return standard;
        }
        return year(asked.year().strip()).map(Period::year).orElseGet(() -> {
            errors.add(new FieldError(
                    YEAR,
                    "Skriv året med fyra siffror, till exempel %s."
                            .formatted(standard.from().getYear())));
            return standard;
        });
    }

    private static Optional<Integer> year(String text) {
        if (!text.matches("\\d{4}")) {
            return Optional.empty();
        }
        var year = Integer.parseInt(text);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(year) : Optional.empty();
    }

    private static Optional<LocalDate> day(@Nullable String text, String field, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeException notADay) {
            // Told below, with what is out of range.
        }
        errors.add(new FieldError(field, "Skriv dagen som åååå-mm-dd, till exempel 2026-11-20."));
        return Optional.empty();
    }

    /** What stands in the trail: codes and days. */
    Map<String, String> trail(String format, long rows) {
        return Map.of(
                "controller",
                controller == null ? "all" : controller.value(),
                "from",
                period.from().toString(),
                "to",
                period.to().toString(),
                "format",
                format,
                "rows",
                Long.toString(rows));
    }

    /** A name for a file. */
    String fileName(String what, String extension) {
        return "%s-%s-%s.%s"
                .formatted(
                        what,
                        controller == null ? "alla" : controller.value(),
                        period.text().replace(' ', '-'),
                        extension);
    }
}

package se.incidentkedjan.reporting.statistics.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.reporting.statistics.Period;

/** The period that a program asks for by its first and last day, or what is wrong with them. */
final class AskedPeriod {

    private final List<Problem.Field> errors = new ArrayList<>();
    private final LocalDate from;
    private final LocalDate to;

    /**
     * Between two days.
     *
     * @param from the first day; without it, the first of January of the year of the last day, or of this year
     * @param to the last day, included; without it, the last of December of the year of the first
     * @param today the day it is, Swedish time
     */
    AskedPeriod(@Nullable String from, @Nullable String to, LocalDate today) {
        var first = date("from", from);
        var last = date("to", to);
        this.from = first != null ? first : LocalDate.of(last != null ? last.getYear() : today.getYear(), 1, 1);
        this.to = last != null ? last : LocalDate.of(this.from.getYear(), 12, 31);
        if (errors.isEmpty()) {
            check();
        }
    }

    private @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(text.strip());
            if (date.getYear() >= 1900 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Told below, together with years that cannot be meant.
        }
        errors.add(
                new Problem.Field(field, "invalid-date", "Skriv datumet som år-månad-dag, till exempel 2026-11-20."));
        return null;
    }

    private void check() {
        if (to.isBefore(from)) {
            errors.add(
                    new Problem.Field("to", "before-from", "Sista dagen ligger före första dagen. Byt plats på dem."));
        } else if (from.plusYears(Period.LONGEST_YEARS).isBefore(to)) {
            errors.add(new Problem.Field(
                    "to", "too-long", "Perioden får vara högst " + Period.LONGEST_YEARS + " år. Korta den."));
        }
    }

    /** With what is wrong with the rest of the question. */
    AskedPeriod and(List<Problem.Field> more) {
        errors.addAll(more);
        return this;
    }

    /** The figures of the period, or a refusal that says what to correct. */
    ResponseEntity<Object> answer(Function<Period, Object> figures) {
        return errors.isEmpty()
                ? ResponseEntity.ok(figures.apply(new Period(from, to)))
                : ResponseEntity.badRequest()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "Frågan går inte att besvara",
                                "Rätta det som står i errors och fråga igen.",
                                errors));
    }
}

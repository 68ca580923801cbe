package se.incidentkedjan.reporting.statistics.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.statistics.Period;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Option;

/**
 * The period that a reader chose.
 *
 * @param year four digits; of no matter for the latest twelve months
 * @param part {@code ar} for all of it, {@code t1}–{@code t3} for four months, {@code m1}–{@code m12} for one; {@code senaste}
 *     for this month and the eleven before it
 * @param today the day it is, Swedish time
 */
record ChosenPeriod(int year, String part, LocalDate today) {

    private static final String WHOLE_YEAR = "ar";
    private static final String LATEST = "senaste";
    private static final Pattern PART = Pattern.compile("ar|senaste|t[1-3]|m([1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");
    private static final int YEARS_BACK = 10;

    static ChosenPeriod thisYear(LocalDate today) {
        return new ChosenPeriod(today.getYear(), WHOLE_YEAR, today);
    }

    /** What was asked for; this year for what was left out; empty when it is no period. */
    static Optional<ChosenPeriod> read(@Nullable String year, @Nullable String part, LocalDate today) {
        var chosenYear = year == null || year.isBlank() ? Integer.toString(today.getYear()) : year.strip();
        var chosenPart = part == null || part.isBlank() ? WHOLE_YEAR : part.strip();
        return YEAR.matcher(chosenYear).matches() && PART.matcher(chosenPart).matches()
                ? Optional.of(new ChosenPeriod(Integer.parseInt(chosenYear), chosenPart, today))
                : Optional.empty();
    }

    Period period() {
        return switch (part.charAt(0)) {
            case 's' ->
                new Period(
                        YearMonth.from(today).minusMonths(11).atDay(1),
                        YearMonth.from(today).atEndOfMonth());
            case 't' -> Period.tertial(year, number());
            case 'm' -> Period.month(YearMonth.of(year, number()));
            default -> Period.year(year);
        };
    }

    /**
     * The same days a year before: of a period that goes on, as many of them as have been. Empty for one that has not begun.
     */
    Optional<Period> before() {
        var period = period();
        if (period.from().isAfter(today)) {
            return Optional.empty();
        }
        var from = period.from().minusYears(1);
        return Optional.of(
                period.to().isAfter(today)
                        ? new Period(from, today.minusYears(1))
                        : new Period(
                                from, YearMonth.from(period.to()).minusYears(1).atEndOfMonth()));
    }

    /** Whether there are days of it left. */
    boolean goesOn() {
        return !period().to().isBefore(today);
    }

    /** What people call it: «helåret 2026», «tertial 1 2026», «november 2026», «de senaste 12 månaderna». */
    String name() {
        return switch (part.charAt(0)) {
            case 's' -> "de senaste 12 månaderna";
            case 't', 'm' -> shortName();
            default -> "helåret " + year;
        };
    }

    /** What stands above its figures. */
    String shortName() {
        return switch (part.charAt(0)) {
            case 's' -> "Senaste 12 månaderna";
            case 't' -> "tertial " + number() + " " + year;
            case 'm' -> SwedishTime.month(YearMonth.of(year, number()));
            default -> Integer.toString(year);
        };
    }

    /** What stands above the figures of a year before. */
    String shortNameBefore() {
        return part.equals(LATEST) ? "12 månader dessförinnan" : new ChosenPeriod(year - 1, part, today).shortName();
    }

    private int number() {
        return Integer.parseInt(part.substring(1));
    }

    Choice years() {
        var options = new ArrayList<Option>();
        for (int one = Math.max(today.getYear(), year); one >= Math.min(today.getYear() - YEARS_BACK, year); one--) {
            options.add(option(Integer.toString(one), Integer.toString(one), Integer.toString(year)));
        }
        return Choice.of("ar", "År", options);
    }

    Choice parts() {
        var options = new ArrayList<Option>();
        options.add(option(WHOLE_YEAR, "Hela året", part));
        options.add(option(LATEST, "De senaste 12 månaderna", part));
        for (int tertial = 1; tertial <= 3; tertial++) {
            var months = List.of("januari–april", "maj–augusti", "september–december");
            options.add(option("t" + tertial, "Tertial " + tertial + ", " + months.get(tertial - 1), part));
        }
        for (int month = 1; month <= 12; month++) {
            var name = SwedishTime.MONTHS.get(month - 1);
            options.add(option("m" + month, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), part));
        }
        return Choice.of("period", "Period", options);
    }

    private static Option option(String value, String label, String chosen) {
        return Option.of(value, label).chosenWhen(chosen);
    }
}

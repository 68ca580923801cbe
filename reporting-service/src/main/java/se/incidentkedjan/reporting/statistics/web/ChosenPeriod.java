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
 * @param year four digits
 * @param part {@code ar} for all of it, {@code t1}–{@code t3} for four months, {@code m1}–{@code m12} for one
 */
record ChosenPeriod(int year, String part) {

    private static final String WHOLE_YEAR = "ar";
    private static final Pattern PART = Pattern.compile("ar|t[1-3]|m([1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");
    private static final int YEARS_BACK = 10;

    static ChosenPeriod thisYear(LocalDate today) {
        return new ChosenPeriod(today.getYear(), WHOLE_YEAR);
    }

    /** What was asked for; this year for what was left out; empty when it is no period. */
    static Optional<ChosenPeriod> read(@Nullable String year, @Nullable String part, LocalDate today) {
        var chosenYear = year == null || year.isBlank() ? Integer.toString(today.getYear()) : year.strip();
        var chosenPart = part == null || part.isBlank() ? WHOLE_YEAR : part.strip();
        return YEAR.matcher(chosenYear).matches() && PART.matcher(chosenPart).matches()
                ? Optional.of(new ChosenPeriod(Integer.parseInt(chosenYear), chosenPart))
                : Optional.empty();
    }

    Period period() {
        return switch (part.charAt(0)) {
            case 't' -> Period.tertial(year, number());
            case 'm' -> Period.month(YearMonth.of(year, number()));
            default -> Period.year(year);
        };
    }

    /** What people call it: «helåret 2026», «tertial 1 2026», «november 2026». */
    String name() {
        return switch (part.charAt(0)) {
            case 't' -> "tertial " + number() + " " + year;
            case 'm' -> SwedishTime.month(YearMonth.of(year, number()));
            default -> "helåret " + year;
        };
    }

    private int number() {
        return Integer.parseInt(part.substring(1));
    }

    Choice years(LocalDate today) {
        var options = new ArrayList<Option>();
        for (int one = Math.max(today.getYear(), year); one >= Math.min(today.getYear() - YEARS_BACK, year); one--) {
            options.add(option(Integer.toString(one), Integer.toString(one), Integer.toString(year)));
        }
        return Choice.of("ar", "År", options);
    }

    Choice parts() {
        var options = new ArrayList<Option>();
        options.add(option(WHOLE_YEAR, "Hela året", part));
        for (int tertial = 1; tertial <= 3; tertial++) {
            var months = List.of("januari–april", "maj–augusti", "september–december");
            options.add(option("t" + tertial, "Tertial " + tertial + ", " + months.get(tertial - 1), part));
        }
        for (int month = 1; month <= 12; month++) {
            var name = SwedishTime.month(YearMonth.of(year, month)).replace(" " + year, "");
            options.add(option("m" + month, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), part));
        }
        return Choice.of("period", "Period", options);
    }

    private static Option option(String value, String label, String chosen) {
        return Option.of(value, label).chosenWhen(chosen);
    }
}

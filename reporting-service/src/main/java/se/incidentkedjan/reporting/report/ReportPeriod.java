package se.incidentkedjan.reporting.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.statistics.Period;

/**
 * What a report covers.
 *
 * @param code {@code 2026}, {@code 2026-T1}, {@code 2026-03} or {@code 2026-01-01..2026-06-30}
 * @param name what people call it, in the middle of a sentence: «helåret 2026», «tertial 1 2026», «mars 2026»
 * @param period its days, Swedish time
 */
public record ReportPeriod(String code, String name, Period period) {

    /** How a period is written, for those who wrote it otherwise. */
    public static final String FORMS =
            "Skriv ett år (2026), en tertial (2026-T1), en månad (2026-03) eller två dagar (2026-01-01..2026-06-30).";

    private static final Pattern YEAR = Pattern.compile("((?:19|20|21)\\d\\d)");
    private static final Pattern TERTIAL = Pattern.compile(YEAR + "-T([1-3])");
    private static final Pattern MONTH = Pattern.compile(YEAR + "-(\\d\\d)");
    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final Pattern DAYS = Pattern.compile(DAY + "\\.\\." + DAY);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Reads a period; empty when it is none, or too long. */
    public static Optional<ReportPeriod> parse(String text) {
        var code = text.strip();
        try {
            var year = YEAR.matcher(code);
            if (year.matches()) {
                return Optional.of(
                        new ReportPeriod(code, "helåret " + code, Period.year(Integer.parseInt(year.group(1)))));
            }
            var tertial = TERTIAL.matcher(code);
            if (tertial.matches()) {
                return Optional.of(tertial(code, tertial));
            }
            var month = MONTH.matcher(code);
            if (month.matches()) {
                var which = YearMonth.parse(code);
                return Optional.of(new ReportPeriod(code, SwedishTime.month(which), Period.month(which)));
            }
            var days = DAYS.matcher(code);
            return days.matches()
                    ? Optional.of(of(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2))))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ReportPeriod tertial(String code, Matcher tertial) {
        return new ReportPeriod(
                code,
                "tertial %s %s".formatted(tertial.group(2), tertial.group(1)),
                Period.tertial(Integer.parseInt(tertial.group(1)), Integer.parseInt(tertial.group(2))));
    }

    /** From one day to another, both included. */
    public static ReportPeriod of(LocalDate from, LocalDate to) {
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("no year that is meant: " + from + ".." + to);
        }
        return new ReportPeriod(from + ".." + to, days(from, to), new Period(from, to));
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? "dagen " + day(from) : "tiden %s–%s".formatted(day(from), day(to));
    }

    private static String day(LocalDate day) {
        return "%d %s".formatted(day.getDayOfMonth(), SwedishTime.month(YearMonth.from(day)));
    }

    /** As far as it has come on a day, so that it is compared with as long a time; itself when it is over. */
    public ReportPeriod until(LocalDate today) {
        return period.to().isAfter(today) && !period.from().isAfter(today)
                ? new ReportPeriod(
                        code, "%s till och med %s".formatted(name, day(today)), new Period(period.from(), today))
                : this;
    }

    /** The same days of the year before. The 29th of February is compared with the 28th. */
    public Period yearBefore() {
        return new Period(period.from().minusYears(1), lastDayYearBefore());
    }

    private LocalDate lastDayYearBefore() {
        var isEndOfMonth = period.to().plusDays(1).getDayOfMonth() == 1;
        var last = period.to().minusYears(1);
        return isEndOfMonth ? YearMonth.from(last).atEndOfMonth() : last;
    }

    /** What the same days of the year before are called, in the middle of a sentence. */
    public String nameOfYearBefore() {
        var year = Integer.toString(period.from().getYear());
        var before = Integer.toString(period.from().getYear() - 1);
        return (code.startsWith(year) ? parse(code.replace(year, before)) : Optional.<ReportPeriod>empty())
                .filter(alike -> alike.period().equals(yearBefore()))
                .map(ReportPeriod::name)
                .orElseGet(() -> days(yearBefore().from(), yearBefore().to()));
    }
}

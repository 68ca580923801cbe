package se.incidentkedjan.kit.drill;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.swedish.SwedishDays;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * One drill a week, as {@code drill.yml} says, when the clock on the wall says so, summer and winter. A day that Sweden is off
 * gives way to the next working day; so no drill ever falls on a night when the clock is changed.
 *
 * @param validFrom no drill is planned before this day
 * @param weekday on which weekday, Monday to Friday
 * @param time when, Swedish time
 * @param roles who is asked, one each week in this order
 * @param acknowledgeWithin how soon somebody must have answered
 */
public record DrillPlan(
        LocalDate validFrom, DayOfWeek weekday, LocalTime time, List<RoleCode> roles, Duration acknowledgeWithin) {

    /** How soon somebody must have answered when nobody has said otherwise. */
    public static final Duration USUALLY_WITHIN = Duration.ofHours(1);

    /** Keeps its own copy. */
    public DrillPlan {
        roles = List.copyOf(roles);
    }

    /** The latest occasion that has come; empty when none has. */
    public Optional<Occasion> lastDue(Instant now) {
        for (long week = weekOf(now); week >= 0; week--) {
            var occasion = occasion(week);
            if (!occasion.at().isAfter(now)) {
                return Optional.of(occasion);
            }
        }
        return Optional.empty();
    }

    /** The first occasion that has not come. */
    public Occasion next(Instant now) {
        var week = Math.max(0, weekOf(now) - 1);
        while (!occasion(week).at().isAfter(now)) {
            week++;
        }
        return occasion(week);
    }

    /** The occasions after a day, of which the last time to make them has passed, oldest first. */
    public List<Occasion> over(LocalDate after, Instant now) {
        var over = new ArrayList<Occasion>();
        var week = Math.max(0, ChronoUnit.WEEKS.between(first(), after) - 1);
        for (var one = occasion(week); one.until().isBefore(now); one = occasion(++week)) {
            if (one.day().isAfter(after)) {
                over.add(one);
            }
        }
        return List.copyOf(over);
    }

    private long weekOf(Instant now) {
        return ChronoUnit.WEEKS.between(first(), LocalDate.ofInstant(now, SwedishTime.ZONE));
    }

    private LocalDate first() {
        return validFrom.with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** Weekends and holidays in a row are always shorter than a week, so occasions keep their order. */
    private Occasion occasion(long week) {
        var day = first().plusWeeks(week);
        while (isOff(day)) {
            day = day.plusDays(1);
        }
        return new Occasion(
                day,
                day.atTime(time).atZone(SwedishTime.ZONE).toInstant(),
                roles.get(Math.floorMod(week, roles.size())));
    }

    private static boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || SwedishDays.isHoliday(day)
                || SwedishDays.isEve(day);
    }
}

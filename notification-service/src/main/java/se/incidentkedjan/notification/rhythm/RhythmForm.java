package se.incidentkedjan.notification.rhythm;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** How rhythms are written. */
final class RhythmForm {

    private static final String AT_ONCE = "AT_ONCE";
    private static final Pattern FORM =
            Pattern.compile("(?:DAILY|WEEKLY (MON|TUE|WED|THU|FRI|SAT|SUN)) ((?:[01]\\d|2[0-3]):[0-5]\\d)");

    private RhythmForm() {}

    static Optional<Rhythm> read(String text) {
        if (text.equals(AT_ONCE)) {
            return Optional.of(new Rhythm.AtOnce());
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var at = LocalTime.parse(form.group(2));
        return Optional.of(form.group(1) == null ? new Rhythm.Daily(at) : new Rhythm.Weekly(day(form.group(1)), at));
    }

    static String code(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    private static DayOfWeek day(String code) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> code(day).equals(code))
                .findFirst()
                .orElseThrow();
    }
}

package se.incidentkedjan.notification.digest.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.incidentkedjan.notification.rhythm.Rhythm;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.Option;

/**
 * The questions of the form, with what was answered.
 *
 * @param kind how often
 * @param day on which day, for those who want it once a week
 * @param time when on the clock
 */
record RhythmForm(Choice kind, Choice day, Choice time) {

    static final String KIND = "rytm";
    static final String DAY = "dag";
    static final String TIME = "tid";

    private static final String AT_ONCE = "AT_ONCE";
    private static final String DAILY = "DAILY";
    private static final String WEEKLY = "WEEKLY";
    private static final LocalTime USUAL = LocalTime.of(7, 30);
    private static final List<String> DAYS =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");

    /** What was answered, as it was sent; what was not sent is empty. */
    record Answer(String kind, String day, String time) {

        static Answer in(Map<String, String> sent) {
            return new Answer(sent.getOrDefault(KIND, ""), sent.getOrDefault(DAY, ""), sent.getOrDefault(TIME, ""));
        }

        /** What it says; empty when it cannot be read. */
        Optional<Rhythm> read() {
            return switch (kind) {
                case AT_ONCE -> Rhythm.of(AT_ONCE);
                case DAILY -> Rhythm.of(DAILY + " " + time);
                case WEEKLY -> Rhythm.of(WEEKLY + " " + day.substring(0, Math.min(3, day.length())) + " " + time);
                default -> Optional.empty();
            };
        }
    }

    /** With what someone has now. */
    static RhythmForm of(Rhythm rhythm) {
        return of(
                switch (rhythm) {
                    case Rhythm.AtOnce atOnce -> new Answer(AT_ONCE, DayOfWeek.MONDAY.name(), USUAL.toString());
                    case Rhythm.Daily(var at) -> new Answer(DAILY, DayOfWeek.MONDAY.name(), at.toString());
                    case Rhythm.Weekly(var day, var at) -> new Answer(WEEKLY, day.name(), at.toString());
                });
    }

    /** With nothing chosen yet. */
    static RhythmForm empty() {
        return of(new Answer("", DayOfWeek.MONDAY.name(), USUAL.toString()));
    }

    /** With what was answered. */
    static RhythmForm of(Answer answer) {
        return new RhythmForm(
                Choice.of(
                                KIND,
                                "Hur ofta vill du få det?",
                                List.of(
                                        Option.of(AT_ONCE, "Genast")
                                                .withHint("Ett meddelande för varje ärende, när det händer."),
                                        Option.of(DAILY, "Varje vardag")
                                                .withHint("Inte lördag, söndag, helgdag eller afton."),
                                        Option.of(WEEKLY, "Varje vecka")))
                        .withChosen(List.of(answer.kind())),
                Choice.of(DAY, "Vilken dag, om det är varje vecka?", days()).withChosen(List.of(answer.day())),
                Choice.of(TIME, "Vilket klockslag, om det inte är genast?", times(answer.time()))
                        .withChosen(List.of(answer.time())));
    }

    private static List<Option> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Option.of(day.name(), capitalized(DAYS.get(day.getValue() - 1))))
                .toList();
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The half hours when people read, and the one that the files say, if it is another. */
    private static List<Option> times(String chosen) {
        var times = new TreeSet<LocalTime>();
        IntStream.rangeClosed(12, 40).forEach(half -> times.add(LocalTime.of(half / 2, half % 2 * 30)));
        clock(chosen).ifPresent(times::add);
        return times.stream()
                .map(time -> Option.of(time.toString(), time.toString().replace(':', '.')))
                .toList();
    }

    private static Optional<LocalTime> clock(String text) {
        return Rhythm.of(DAILY + " " + text).map(read -> ((Rhythm.Daily) read).at());
    }

    /** With what is wrong, which only happens to those who answer nothing or make their answer up. */
    RhythmForm withError() {
        return new RhythmForm(kind.withError("Välj hur ofta, och dag och klockslag ur listorna."), day, time);
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (kind.error() != null) {
            errors.add(new FieldError(KIND, kind.error()));
        }
        return errors;
    }
}

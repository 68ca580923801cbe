package se.incidentkedjan.notification.rhythm;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What rhythms are called in Swedish, in the middle of a sentence. */
public final class RhythmWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final List<String> DAYS =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");

    private RhythmWords() {}

    /** {@return such as «varje vardag kl. 07.30»} */
    public static String of(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.AtOnce atOnce -> "genast, ett meddelande för varje ärende";
            case Rhythm.Daily(var at) -> "varje vardag " + clock(at);
            case Rhythm.Weekly(var day, var at) -> "varje " + DAYS.get(day.getValue() - 1) + " " + clock(at);
        };
    }

    private static String clock(LocalTime at) {
        return "kl. " + CLOCK.format(at);
    }
}

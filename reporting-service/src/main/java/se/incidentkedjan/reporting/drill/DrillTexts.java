package se.incidentkedjan.reporting.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.events.swedish.SwedishTime;

/** Drills in sentences, in Swedish. */
public final class DrillTexts {

    private DrillTexts() {}

    /** A period in a few sentences. */
    public static List<String> of(DrillFigures figures) {
        var sentences = new ArrayList<String>();
        if (figures.over() == 0) {
            sentences.add(
                    figures.waiting() == 0
                            ? "Ingen övning gjordes under perioden."
                            : "En övning är igång och väntar på svar.");
            return sentences;
        }
        sentences.add("%d av %d övningar besvarades i tid.".formatted(figures.answeredInTime(), figures.over()));
        var median = figures.medianSeconds();
        if (median != null) {
            sentences.add("Hälften av svaren kom inom %s.".formatted(length(median)));
        }
        if (!figures.missed().isEmpty()) {
            sentences.add(
                    figures.missed().size() == 1
                            ? "1 planerad övning gjordes aldrig."
                            : "%d planerade övningar gjordes aldrig."
                                    .formatted(figures.missed().size()));
        }
        figures.drills().stream()
                .filter(one -> one.outcome() != DrillResult.Outcome.WAITING)
                .findFirst()
                .ifPresent(latest -> sentences.add("Den senaste gjordes %s: %s."
                        .formatted(SwedishTime.dateAndTime(latest.startedAt()), result(latest))));
        return sentences;
    }

    /** What came of a drill, as the end of a sentence. */
    public static String result(DrillResult one) {
        var after = one.afterSeconds();
        var length = after == null ? "" : length(after);
        return switch (one.outcome()) {
            case WAITING -> "väntar på svar till " + SwedishTime.shortDateAndTime(one.dueAt());
            case IN_TIME -> "besvarad i tid, efter " + length;
            case LATE -> "besvarad för sent, efter " + length;
            case UNANSWERED -> "ingen svarade i tid";
        };
    }

    private static String length(long seconds) {
        return seconds < 60
                ? seconds + (seconds == 1 ? " sekund" : " sekunder")
                : SwedishTime.length(Duration.ofSeconds(seconds));
    }
}

package se.incidentkedjan.localstack.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * One sort of incident, from which many are made.
 *
 * @param season when it happens
 * @param weight how often, in relation to the others of its season
 * @param units how often at which unit; empty: as large as the units are
 * @param system the system concerned; absent when it is no certain one
 * @param subjects fewest and most people concerned; empty when it is not about people
 * @param limited least and most hours with limited activity; empty when unknown
 * @param alternative least and most hours with other ways of working; empty when unknown
 * @param words what the reporter may write, Swedish
 * @param facts what is the same in all of them
 */
record Story(
        Season season,
        int weight,
        Map<String, Integer> units,
        @Nullable SystemCode system,
        List<Integer> subjects,
        List<Double> limited,
        List<Double> alternative,
        List<String> words,
        IncidentFacts facts) {

    /** Reads what is absent as empty. */
    Story {
        units = orEmpty(units);
        subjects = orEmpty(subjects);
        limited = orEmpty(limited);
        alternative = orEmpty(alternative);
        words = orEmpty(words);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    // Order matters: what is drawn must not depend on the map of the day.
    private static Map<String, Integer> orEmpty(@Nullable Map<String, Integer> given) {
        return given == null ? Map.of() : given;
    }
}

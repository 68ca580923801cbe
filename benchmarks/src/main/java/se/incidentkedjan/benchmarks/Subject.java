package se.incidentkedjan.benchmarks;

import java.util.List;
import java.util.Locale;

/** What is measured. */
enum Subject {
    /** The services of Incidentkedjan, as the launcher starts them. */
    CHAIN,
    /** reporting-service by itself. */
    REPORTING,
    /** The same work written by hand. */
    LIGHT;

    static Subject named(String name) {
        for (var subject : List.of(CHAIN, LIGHT)) {
            if (subject.name().toLowerCase(Locale.ROOT).equals(name)) {
                return subject;
            }
        }
        throw new IllegalArgumentException("Det går att mäta chain eller light, inte " + name + ".");
    }
}

package se.incidentkedjan.reporting.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file held. With a fault in it none of it is used, since half a municipality would be compared as if it were whole.
 *
 * @param name what whoever sent it calls it
 * @param years what it tells; none when something is wrong
 * @param faults what is wrong
 */
public record ReadFile(String name, List<OpenYear> years, List<Fault> faults) {

    /** Keeps its own copies. */
    public ReadFile {
        years = List.copyOf(years);
        faults = List.copyOf(faults);
    }

    /**
     * Something that is wrong.
     *
     * @param file in which
     * @param place where in it: «rad 3», «post 3» of a list; absent when it is the file as a whole
     * @param message what is wrong and what to do, in Swedish
     */
    public record Fault(String file, @Nullable String place, String message) {

        /** As a sentence that begins with the file. */
        public String sentence() {
            return place == null ? "%s: %s".formatted(file, message) : "%s, %s: %s".formatted(file, place, message);
        }
    }
}

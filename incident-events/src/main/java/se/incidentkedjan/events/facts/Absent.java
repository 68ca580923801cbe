package se.incidentkedjan.events.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an absent answer is read as. JSON leaves out what is not known, so constructors meet nulls here and only here. */
final class Absent {

    private Absent() {}

    static <T> T is(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    static <T> List<T> isEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}

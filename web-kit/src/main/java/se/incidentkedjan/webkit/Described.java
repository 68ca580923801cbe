package se.incidentkedjan.webkit;

import org.jspecify.annotations.Nullable;

/** Which texts explain an input to a screen reader. */
final class Described {

    private Described() {}

    static @Nullable String by(String name, @Nullable String hint, @Nullable String error) {
        if (hint != null && error != null) {
            return name + "-hint " + name + "-error";
        }
        if (hint != null) {
            return name + "-hint";
        }
        return error == null ? null : name + "-error";
    }
}

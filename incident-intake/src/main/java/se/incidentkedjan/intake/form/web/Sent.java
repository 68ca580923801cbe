package se.incidentkedjan.intake.form.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an address, and in a form when one was sent.
 *
 * @param values each name with all that was given for it
 */
record Sent(Map<String, List<String>> values) {

    /** Of a request; of a form with files only what stands in the address, since such a form is read as it comes. */
    static Sent of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, given) -> values.put(name, List.of(given)));
        return new Sent(values);
    }

    /** With what a form has besides. */
    Sent with(Map<String, List<String>> more) {
        var all = new LinkedHashMap<>(values);
        more.forEach((name, given) -> all.merge(name, given, (before, after) -> {
            var both = new ArrayList<>(before);
            both.addAll(after);
            return both;
        }));
        return new Sent(all);
    }

    /** The first that was given for a name; null when nothing was. */
    @Nullable
    String first(String name) {
        var given = values.get(name);
        return given == null || given.isEmpty() ? null : given.getFirst();
    }

    /** All that was given for a name. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Tells nothing of what was typed, so that no log can. */
    @Override
    public String toString() {
        return "Sent[…]";
    }
}

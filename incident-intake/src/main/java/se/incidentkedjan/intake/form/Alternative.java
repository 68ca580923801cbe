package se.incidentkedjan.intake.form;

import java.util.List;

/**
 * One of the answers to a question.
 *
 * @param codes what it means; several only when the question allows several
 * @param label what it is called
 */
public record Alternative(List<String> codes, Text label) {

    /** Keeps its own copy. */
    public Alternative {
        codes = List.copyOf(codes);
    }

    /** What a form sends for it. */
    public String value() {
        return String.join(",", codes);
    }
}

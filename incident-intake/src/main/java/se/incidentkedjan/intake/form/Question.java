package se.incidentkedjan.intake.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.rules.FactKind;

/**
 * A question that can be put to somebody who reports. That they do not know is always an answer.
 *
 * @param fact what it asks for, with the form of its answers
 * @param happenings for which it is put in these words; every one when empty
 * @param ask the question
 * @param help a sentence of help; absent when none is needed
 * @param alternatives what to choose from; none when the answer is a number
 */
public record Question(
        FactKind fact,
        Set<Category> happenings,
        Text ask,
        @Nullable Text help,
        List<Alternative> alternatives) {

    /** What a form sends when somebody does not know. */
    public static final String DO_NOT_KNOW = "UNKNOWN";

    /** Keeps its own copies. */
    public Question {
        happenings = Set.copyOf(happenings);
        alternatives = List.copyOf(alternatives);
    }

    /** The name of what it asks for, which is also its name in the form. */
    public String name() {
        return fact.name();
    }

    /** Whether it is put in these words to whoever reports this. */
    public boolean isFor(Category category) {
        return happenings.isEmpty() || happenings.contains(category);
    }

    /** Whether several answers can be given. */
    public boolean takesSeveral() {
        return fact.form() == FactKind.Form.SEVERAL;
    }

    /** Whether a number is asked for. */
    public boolean asksForNumber() {
        return fact.form() == FactKind.Form.COUNT || fact.form() == FactKind.Form.DECIMAL;
    }
}

package se.incidentkedjan.webkit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with fixed answers: radio buttons, check boxes or a drop-down list.
 *
 * @param name name of the form parameter; the id of the first answer, and of the list itself in a drop-down
 * @param legend the question, in Swedish
 * @param hint a sentence of help below the question
 * @param options the answers in the order they are read
 * @param error what is wrong and how to mend it
 */
public record Choice(
        String name,
        String legend,
        @Nullable String hint,
        List<Option> options,
        @Nullable String error) {

    /** Keeps the answers from being changed afterwards. */
    public Choice {
        options = List.copyOf(options);
    }

    /** {@return a question without hint or error} */
    public static Choice of(String name, String legend, List<Option> options) {
        return new Choice(name, legend, null, options, null);
    }

    /** {@return this with a sentence of help} */
    public Choice withHint(@Nullable String newHint) {
        return new Choice(name, legend, newHint, options, error);
    }

    /** {@return this with what is wrong, or without error when {@code null}} */
    public Choice withError(@Nullable String newError) {
        return new Choice(name, legend, hint, options, newError);
    }

    /** {@return this with exactly the given values chosen; for one answer give one value} */
    public Choice withChosen(Collection<String> values) {
        List<Option> chosen = options.stream()
                .map(option ->
                        new Option(option.value(), option.label(), option.hint(), values.contains(option.value())))
                .toList();
        return new Choice(name, legend, hint, chosen, error);
    }

    /** {@return the id of an answer; the first has the id of the question so that the error summary leads to it} */
    public String optionId(int index) {
        return index == 0 ? name : name + "-" + (index + 1);
    }

    /** {@return the ids of hint and error for aria-describedby, or null when there is neither} */
    public @Nullable String describedBy() {
        return Described.by(name, hint, error);
    }
}

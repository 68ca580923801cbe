package se.incidentkedjan.intake.form.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.intake.form.Alternative;
import se.incidentkedjan.intake.form.Language;
import se.incidentkedjan.intake.form.Question;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.Option;

/** A question on a page of its own, as the page shows it. */
final class Asked {

    private final Question question;
    private final Language language;
    private final String typed;
    private final @Nullable String error;

    /**
     * A question.
     *
     * @param typed the number that was typed, when it comes again
     * @param error what is wrong with the answer; absent the first time
     */
    Asked(Question question, Language language, String typed, @Nullable String error) {
        this.question = question;
        this.language = language;
        this.typed = typed;
        this.error = error;
    }

    public String getName() {
        return question.name();
    }

    public String getText() {
        return question.ask().in(language);
    }

    public @Nullable String getHelp() {
        var help = question.help();
        return help == null ? null : help.in(language);
    }

    /** Whether an answer takes one tap. */
    public boolean isOneTap() {
        return !question.takesSeveral() && !question.asksForNumber();
    }

    public boolean isSeveral() {
        return question.takesSeveral();
    }

    public List<Option> getOptions() {
        return question.alternatives().stream().map(this::option).toList();
    }

    private Option option(Alternative alternative) {
        return Option.of(alternative.value(), alternative.label().in(language));
    }

    public Choice getChoice() {
        return Choice.of(getName(), getText(), new ArrayList<>(getOptions()))
                .withHint(getHelp())
                .withError(error);
    }

    public Field getNumber() {
        return Field.number(getName(), getText())
                .withHint(getHelp())
                .withAutocomplete("off")
                .withValue(typed)
                .withError(error);
    }

    public List<FieldError> getErrors() {
        return error == null ? List.of() : List.of(new FieldError(getName(), Objects.requireNonNull(error)));
    }
}

package se.incidentkedjan.intake.form.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.intake.form.FormBook;
import se.incidentkedjan.intake.form.Happening;
import se.incidentkedjan.intake.form.Language;

/** The first question: what happened, a few answers at once and the others behind them. */
final class Happenings {

    private Happenings() {}

    /**
     * One of the answers.
     *
     * @param code what is sent
     * @param label what it is called
     * @param example what it can be; absent when the label says it
     * @param common whether it is shown at once
     */
    record Shown(String code, String label, @Nullable String example, boolean common) {}

    static List<Shown> of(FormBook book, Language language) {
        return book.happenings().stream().map(one -> shown(one, language)).toList();
    }

    private static Shown shown(Happening one, Language language) {
        var example = one.example();
        return new Shown(
                one.category().name(),
                one.label().in(language),
                example == null ? null : example.in(language),
                one.isCommon());
    }
}

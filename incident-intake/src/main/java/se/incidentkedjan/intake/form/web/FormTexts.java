package se.incidentkedjan.intake.form.web;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.incidentkedjan.intake.form.Language;
import se.incidentkedjan.intake.report.Finding;

/** The texts of the form that are the same for every municipality; those that each may change stand in {@code form.yml}. */
@Component
final class FormTexts {

    private final MessageSource messages;

    FormTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }

    /** What is wrong, as somebody who reads this language can be told; in Swedish every finding says it itself. */
    String of(Finding finding, Language language) {
        if (language == Language.SV) {
            return finding.message();
        }
        var general = messages.getMessage("wrong." + finding.code(), null, finding.message(), language.locale());
        var particular = messages.getMessage(
                "wrong." + finding.field() + "." + finding.code(), null, general, language.locale());
        return Objects.requireNonNullElse(particular, finding.message());
    }
}

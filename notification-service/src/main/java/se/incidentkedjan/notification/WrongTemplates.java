package se.incidentkedjan.notification;

import java.util.Optional;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.notification.letter.LetterTemplates;

/** Templates that somebody has changed, and that are wrong, so that they are not in force. */
final class WrongTemplates implements ChainCheck {

    private final Reloading<LetterTemplates> templates;

    WrongTemplates(Reloading<LetterTemplates> templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "wrong-templates";
    }

    @Override
    public Optional<String> look() {
        var problems = templates.state().problems();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(("Ändrade mallar är fel och används inte (%s, rad %d med flera; %d fel). Se dem med:"
                                + " ./incidentkedjan notify preview")
                        .formatted(
                                problems.getFirst().file(), problems.getFirst().line(), problems.size()));
    }
}

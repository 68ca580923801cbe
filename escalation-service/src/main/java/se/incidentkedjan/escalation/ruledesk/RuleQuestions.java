package se.incidentkedjan.escalation.ruledesk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import se.incidentkedjan.kit.config.FileCommand;

/** {@code rules check}, {@code rules explain} and {@code rules diff} of the files that decide; needs no running service. */
public final class RuleQuestions implements FileCommand {

    @Override
    public boolean run(Path folder, List<String> words, Consumer<String> out) {
        return new RuleDesk(folder, out).run(words);
    }
}

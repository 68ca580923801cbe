package se.incidentkedjan.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import se.incidentkedjan.escalation.ruledesk.RuleQuestions;
import se.incidentkedjan.intake.form.FormCheck;
import se.incidentkedjan.kit.config.FileCommand;

/**
 * {@code rules check}, {@code rules explain} and {@code rules diff} on the command line. What decides is one service's to
 * read and the form another's; whoever edits them asks once. Needs nothing that runs.
 */
public final class RulesMain {

    private static final FileCommand RULES = new RuleQuestions();
    private static final FileCommand FORM = new FormCheck();

    private RulesMain() {}

    /** Runs one command. Exits with 1 when something is wrong in the files or in the command. */
    public static void main(String[] args) {
        FileCommand.main(args, RulesMain::run);
    }

    static boolean run(Path own, List<String> words, Consumer<String> out) {
        if (words.isEmpty() || words.size() > 2 || !words.getFirst().equals("check")) {
            return RULES.run(own, words, out);
        }
        var named = words.subList(1, words.size());
        if (named.stream().map(Path::of).anyMatch(FormCheck::isForm)) {
            return FORM.run(own, named, out);
        }
        boolean isWell = RULES.run(own, words, out);
        boolean isFolder = named.stream().map(Path::of).allMatch(Files::isDirectory);
        return (!isFolder || FORM.run(own, named, out)) && isWell;
    }
}

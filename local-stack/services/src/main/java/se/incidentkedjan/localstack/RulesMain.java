package se.incidentkedjan.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import se.incidentkedjan.escalation.ruledesk.RuleQuestions;
import se.incidentkedjan.intake.form.FormCheck;
import se.incidentkedjan.kit.config.FileCommand;
import se.incidentkedjan.kit.config.FileKind;
import se.incidentkedjan.reporting.publication.MeetingCheck;

/**
 * {@code rules check}, {@code rules explain} and {@code rules diff} on the command line. What decides is one service's to
 * read, the form another's and the meetings a third's; whoever edits them asks once. Needs nothing that runs.
 */
public final class RulesMain {

    private static final FileCommand RULES = new RuleQuestions();
    private static final List<Besides> BESIDES = List.of(
            new Besides(FormCheck.FORM, new FormCheck()), new Besides(MeetingCheck.CALENDAR, new MeetingCheck()));

    private RulesMain() {}

    /** What is checked besides the rules: which file, and who checks it. */
    private record Besides(FileKind kind, FileCommand check) {}

    /** Runs one command. Exits with 1 when something is wrong in the files or in the command. */
    public static void main(String[] args) {
        FileCommand.main(args, RulesMain::run);
    }

    static boolean run(Path own, List<String> words, Consumer<String> out) {
        if (words.isEmpty() || words.size() > 2 || !words.getFirst().equals("check")) {
            return RULES.run(own, words, out);
        }
        var named = words.subList(1, words.size());
        if (named.stream().map(Path::of).allMatch(Files::isDirectory)) {
            boolean isWell = RULES.run(own, words, out);
            for (var one : BESIDES) {
                isWell = one.check().run(own, named, out) && isWell;
            }
            return isWell;
        }
        var file = Path.of(named.getFirst());
        return BESIDES.stream()
                .filter(one -> one.kind().is(file))
                .findFirst()
                .map(one -> one.check().run(own, named, out))
                .orElseGet(() -> RULES.run(own, words, out));
    }
}

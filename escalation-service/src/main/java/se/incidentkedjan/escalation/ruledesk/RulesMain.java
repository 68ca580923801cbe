package se.incidentkedjan.escalation.ruledesk;

import se.incidentkedjan.kit.config.FileCommand;

/** {@code rules check}, {@code rules explain} and {@code rules diff} on the command line; needs no running service. */
public final class RulesMain {

    private RulesMain() {}

    /** Runs one command. Exits with 1 when something is wrong in the files or in the command. */
    public static void main(String[] args) {
        FileCommand.main(args, (folder, words, out) -> new RuleDesk(folder, out).run(words));
    }
}

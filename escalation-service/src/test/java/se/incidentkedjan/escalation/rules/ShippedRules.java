package se.incidentkedjan.escalation.rules;

import java.nio.file.Path;
import java.util.Set;
import se.incidentkedjan.escalation.Config;

/** The rules the project ships, with the duties' own triggers. */
final class ShippedRules {

    private static final RuleBook BOOK = read();

    private ShippedRules() {}

    static RuleBook book() {
        return BOOK;
    }

    static RuleBook read() {
        return read(Config.folder().resolve("rules.yml"));
    }

    /** Other rules with the duties and the organisation that ship. */
    static RuleBook read(Path rules) {
        var basis = Config.shipped();
        return RuleBook.read(
                rules,
                Set.copyOf(basis.organisation().roles()),
                basis.duties().codes(),
                basis.duties().triggers());
    }
}

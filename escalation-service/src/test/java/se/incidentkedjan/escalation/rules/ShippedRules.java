package se.incidentkedjan.escalation.rules;

import java.util.Objects;
import java.util.Set;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.DutyFile;

/** The rules the project ships, with the duties' own triggers. */
final class ShippedRules {

    private static final RuleBook BOOK = read();

    private ShippedRules() {}

    static RuleBook book() {
        return BOOK;
    }

    static RuleBook read() {
        var basis = Config.shipped();
        return RuleBook.read(
                Config.folder().resolve("rules.yml"),
                Set.copyOf(basis.organisation().roles()),
                basis.duties().codes(),
                DutyFile.definitions(Config.folder().resolve("duties.yml")).stream()
                        .map(DutyDefinition::trigger)
                        .filter(Objects::nonNull)
                        .toList());
    }
}

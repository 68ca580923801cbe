package se.incidentkedjan.escalation.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.escalation.rules.RuleBook;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

/**
 * What decisions are based on: the three files a municipality edits.
 *
 * @param rules of {@code rules.yml}
 * @param duties of {@code duties.yml}
 * @param organisation of {@code organisation.yml}
 */
public record DecisionBasis(RuleBook rules, DutyCatalogue duties, Organisation organisation) {

    /**
     * Reads the three files of a folder.
     *
     * @throws InvalidConfiguration with every problem in all of them; the rules are only read when the two other files
     *     are right, because they refer to them
     */
    public static DecisionBasis read(Path folder) {
        var problems = new ArrayList<Problem>();
        var organisation = attempt(() -> Organisation.read(folder.resolve("organisation.yml")), problems);
        var roles = organisation.map(Organisation::roles).map(Set::copyOf).orElse(Set.of());
        var duties = attempt(() -> DutyCatalogue.read(folder.resolve("duties.yml"), roles), problems);
        if (organisation.isEmpty() || duties.isEmpty()) {
            throw new InvalidConfiguration(problems);
        }
        var rules =
                RuleBook.read(folder.resolve("rules.yml"), roles, duties.get().codes());
        return new DecisionBasis(rules, duties.get(), organisation.get());
    }

    /** The versions that every decision is stored with. */
    public FileVersions versions() {
        return new FileVersions(
                rules.version().toString(),
                duties.version().toString(),
                organisation.version().toString());
    }

    private static <T> Optional<T> attempt(Supplier<T> reading, List<Problem> problems) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidConfiguration e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }
}

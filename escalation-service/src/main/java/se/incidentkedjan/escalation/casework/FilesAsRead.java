package se.incidentkedjan.escalation.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.escalation.storm.StormRules;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;
import se.incidentkedjan.rules.RuleBook;

/**
 * The files as they were read once.
 *
 * @param rules of {@code rules.yml}
 * @param duties of {@code duties.yml}
 * @param organisation of {@code organisation.yml}
 * @param storms of {@code storm.yml}
 */
record FilesAsRead(RuleBook rules, DutyCatalogue duties, Organisation organisation, StormRules storms)
        implements DecisionBasis {

    static FilesAsRead of(Path folder) {
        var problems = new ArrayList<Problem>();
        var organisation = attempt(() -> Organisation.read(folder.resolve("organisation.yml")), problems);
        Set<RoleCode> roles =
                organisation.map(Organisation::roles).map(Set::copyOf).orElse(Set.of());
        var duties = attempt(() -> DutyCatalogue.read(folder.resolve("duties.yml"), roles), problems);
        var storms = attempt(() -> StormRules.read(folder), problems);
        if (organisation.isEmpty() || duties.isEmpty() || storms.isEmpty()) {
            throw new InvalidConfiguration(problems);
        }
        var rules = RuleBook.read(
                folder.resolve("rules.yml"),
                roles,
                duties.get().codes(),
                duties.get().triggers());
        return new FilesAsRead(rules, duties.get(), organisation.get(), storms.get());
    }

    @Override
    public DecisionBasis now() {
        return this;
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

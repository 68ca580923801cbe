package se.incidentkedjan.escalation.ruledesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.escalation.storm.StormRules;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;
import se.incidentkedjan.rules.RuleBook;

/**
 * The files that belong together when one of them is asked about.
 *
 * @param organisation {@code organisation.yml}
 * @param duties {@code duties.yml}
 * @param rules {@code rules.yml}
 * @param storms {@code storm.yml}, which may be missing
 */
record RuleFiles(Path organisation, Path duties, Path rules, Path storms) {

    private static final String ORGANISATION = "organisation.yml";
    private static final String DUTIES = "duties.yml";
    private static final String RULES = "rules.yml";

    /**
     * What was read.
     *
     * @param book the rules with the duties' triggers
     * @param catalogue for authorities
     * @param duties every duty in every version
     */
    record Read(RuleBook book, DutyCatalogue catalogue, List<DutyDefinition> duties) {}

    /**
     * For a folder, or for one file of which the others lie beside it or in the municipality's own folder. What a file is
     * shows in its content, so that a copy may be called anything.
     */
    static RuleFiles of(Path asked, Path own) {
        if (Files.isDirectory(asked)) {
            return new RuleFiles(
                    beside(asked, ORGANISATION, own),
                    beside(asked, DUTIES, own),
                    beside(asked, RULES, own),
                    beside(asked, StormRules.FILE, own));
        }
        var folder = Objects.requireNonNullElse(asked.toAbsolutePath().getParent(), own);
        var organisation = beside(folder, ORGANISATION, own);
        var storms = beside(folder, StormRules.FILE, own);
        return isDuties(asked)
                ? new RuleFiles(organisation, asked, beside(folder, RULES, own), storms)
                : new RuleFiles(organisation, beside(folder, DUTIES, own), asked, storms);
    }

    private static Path beside(Path folder, String name, Path own) {
        var file = folder.resolve(name);
        return Files.exists(file) ? file : own.resolve(name);
    }

    /** Whether it is a file of rules, to be seen for itself. */
    static boolean isRulesAlone(Path asked) {
        return Files.isRegularFile(asked) && !isDuties(asked);
    }

    private static boolean isDuties(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.startsWith("duties:") || line.startsWith("authorities:"));
        } catch (IOException | UncheckedIOException e) {
            return String.valueOf(file.getFileName()).startsWith("duties");
        }
    }

    /**
     * Reads them.
     *
     * @throws InvalidConfiguration with every problem; the rules are only read when the other files are right, because
     *     they refer to them
     */
    Read read() {
        return read(true);
    }

    /** The rules without the duties' triggers, which may be written for other rules. */
    Read readRulesAlone() {
        return read(false);
    }

    private Read read(boolean withDuties) {
        var problems = new ArrayList<Problem>();
        var people = attempt(() -> Organisation.read(organisation), problems);
        Set<RoleCode> roles = people.map(Organisation::roles).map(Set::copyOf).orElse(Set.of());
        var catalogue = attempt(() -> DutyCatalogue.read(duties, roles), problems);
        attempt(() -> StormRules.readFile(storms), problems);
        if (people.isEmpty() || catalogue.isEmpty() || !problems.isEmpty()) {
            throw new InvalidConfiguration(problems);
        }
        var book = RuleBook.read(
                rules,
                roles,
                catalogue.get().codes(),
                withDuties ? catalogue.get().triggers() : List.of());
        return new Read(book, catalogue.get(), withDuties ? catalogue.get().definitions() : List.of());
    }

    /** The file that a problem stands in, as the user would open it. */
    Path fileOf(Problem problem) {
        return Stream.of(organisation, duties, rules, storms)
                .filter(file -> problem.file().equals(String.valueOf(file.getFileName())))
                .findFirst()
                .orElse(Path.of(problem.file()));
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

package se.incidentkedjan.escalation.ruledesk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.ruledesk.store.PastIncidents;
import se.incidentkedjan.rules.Rehearsal;
import se.incidentkedjan.rules.RuleBook;

/** Tries rules that somebody has written on the incidents of a period. */
@Component
class Rehearsing {

    private final PastIncidents incidents;
    private final DecisionBasis basis;

    Rehearsing(PastIncidents incidents, DecisionBasis basis) {
        this.incidents = incidents;
        this.basis = basis;
    }

    /**
     * Tries them with the duties and the organisation in force.
     *
     * @param rules the content of a {@code rules.yml}
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with everything that is wrong in them
     */
    Rehearsal of(String rules, LocalDate from, LocalDate to) {
        return incidents.through(read(rules), from, to);
    }

    private RuleBook read(String rules) {
        var now = basis.now();
        try {
            var folder = Files.createTempDirectory("rehearsal");
            var file = folder.resolve("rules.yml");
            try {
                Files.writeString(file, rules);
                return RuleBook.read(
                        file,
                        Set.copyOf(now.organisation().roles()),
                        now.duties().codes(),
                        now.duties().triggers());
            } finally {
                delete(file);
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rules to rehearse cannot be put aside", e);
        }
    }

    private static void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }
}

package se.incidentkedjan.escalation.casework;

import java.nio.file.Path;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.escalation.storm.StormRules;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.rules.RuleBook;

/** What decisions are based on: the files a municipality edits. */
public sealed interface DecisionBasis permits FilesAsRead, FilesInForce {

    /** Of {@code rules.yml}. */
    RuleBook rules();

    /** Of {@code duties.yml}. */
    DutyCatalogue duties();

    /** Of {@code organisation.yml}. */
    Organisation organisation();

    /** Of {@code storm.yml}; a municipality may lack it. */
    StormRules storms();

    /** The files as they stand now; a piece of work that asks several of them takes this first, and sees one version. */
    DecisionBasis now();

    /**
     * Reads the files of a folder.
     *
     * @throws InvalidConfiguration with every problem in all of them; the rules are only read when the other files
     *     are right, because they refer to them
     */
    static DecisionBasis read(Path folder) {
        return FilesAsRead.of(folder);
    }

    /** The versions that every decision is stored with. */
    default FileVersions versions() {
        return new FileVersions(
                rules().version().toString(),
                duties().version().toString(),
                organisation().version().toString());
    }
}

package se.incidentkedjan.escalation.drafts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigVersion;

/**
 * The forms of {@code drafts.yml}.
 *
 * @param all in the order of the file
 * @param version of the file
 */
public record DraftForms(List<DraftForm> all, ConfigVersion version) {

    /** Keeps its own copy. */
    public DraftForms {
        all = List.copyOf(all);
    }

    /**
     * Reads the forms.
     *
     * @param file {@code drafts.yml}
     * @param duties the duties there are
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in the file
     */
    public static DraftForms read(Path file, Set<DutyCode> duties) {
        return ConfigFile.read(file, new DraftFile(duties)::read);
    }

    /** The form of a duty at this stage. */
    public Optional<DraftForm> find(DutyCode duty, Stage stage) {
        return all.stream()
                .filter(form -> form.duty().equals(duty) && form.stage() == stage)
                .findFirst();
    }
}

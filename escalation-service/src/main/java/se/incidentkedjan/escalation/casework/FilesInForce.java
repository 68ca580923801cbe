package se.incidentkedjan.escalation.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.escalation.storm.StormRules;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.rules.RuleBook;

/**
 * The files as they stand: read again when one of them changes, without a restart. Files that are wrong never replace
 * what was right.
 */
public final class FilesInForce implements DecisionBasis {

    private final Reloading<DecisionBasis> files;

    /**
     * Reads the files of a folder.
     *
     * @param told hears when others are in force, when they are refused and when they are right again
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration when they are wrong now
     */
    public FilesInForce(Path folder, Clock clock, Consumer<Reloading.State<DecisionBasis>> told) {
        files = new Reloading<>(
                List.of(
                        folder.resolve("rules.yml"),
                        folder.resolve("duties.yml"),
                        folder.resolve("organisation.yml"),
                        folder.resolve(StormRules.FILE)),
                () -> DecisionBasis.read(folder),
                clock,
                told);
    }

    /** Looks whether they have changed, and reads them then. */
    public void look() {
        files.look();
    }

    /** What is in force since when, and what is wrong with the files if anything is. */
    public Reloading.State<DecisionBasis> state() {
        return files.state();
    }

    @Override
    public DecisionBasis now() {
        return files.get();
    }

    @Override
    public RuleBook rules() {
        return files.get().rules();
    }

    @Override
    public DutyCatalogue duties() {
        return files.get().duties();
    }

    @Override
    public Organisation organisation() {
        return files.get().organisation();
    }

    @Override
    public StormRules storms() {
        return files.get().storms();
    }
}

package se.incidentkedjan.kit.drill;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.kit.config.Problem;
import se.incidentkedjan.kit.config.Reloading;

/**
 * What the files say of drills, read again when they change. A changed file that is wrong does not replace the one before;
 * the occasions that were planned stay planned.
 */
public final class DrillPlans implements Supplier<Drills> {

    private static final Logger LOG = LoggerFactory.getLogger(DrillPlans.class);

    private final Reloading<Drills> files;
    private final DrillSettings settings;

    /**
     * Reads the files.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in them
     */
    public DrillPlans(Path folder, DrillSettings settings, Clock clock) {
        this.settings = settings;
        this.files = new Reloading<>(
                List.of(folder.resolve(DrillFile.FILE), folder.resolve(DrillFile.ORGANISATION)),
                () -> DrillFile.read(folder),
                clock,
                DrillPlans::tell);
    }

    private static void tell(Reloading.State<Drills> state) {
        if (state.problems().isEmpty()) {
            LOG.info("Drills are planned anew: {}", state.value());
        } else {
            LOG.error("The changed plan of drills is wrong and not in force. {}", state.problems());
        }
    }

    @Override
    public Drills get() {
        var drills = files.get();
        return settings.planned() ? drills : drills.byHandOnly();
    }

    /** What is wrong with the files as they are now, in Swedish; none when they are in force. */
    public List<Problem> problems() {
        return files.state().problems();
    }

    /** Reads the files again if they have changed. */
    public void look() {
        files.look();
    }
}

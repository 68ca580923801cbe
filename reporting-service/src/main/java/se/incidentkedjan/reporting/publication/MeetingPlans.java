package se.incidentkedjan.reporting.publication;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.kit.config.Problem;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.OrganisationFiles;

/** The calendar of meetings, read again when its file changes. A changed file that is wrong does not replace the one before. */
public final class MeetingPlans implements Supplier<MeetingCalendar> {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingPlans.class);

    private final Reloading<MeetingCalendar> files;

    /**
     * Reads the files.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in them
     */
    public MeetingPlans(Path folder, Organisation organisation, Clock clock) {
        this.files = new Reloading<>(
                List.of(folder.resolve(MeetingFile.FILE), folder.resolve(OrganisationFiles.ORGANISATION)),
                () -> MeetingFile.read(folder, organisation),
                clock,
                MeetingPlans::tell);
    }

    private static void tell(Reloading.State<MeetingCalendar> state) {
        if (state.problems().isEmpty()) {
            LOG.info(
                    "The calendar of meetings has changed: {} reports are planned",
                    state.value().reports().size());
        } else {
            LOG.error("The changed calendar of meetings is wrong and not in force. {}", state.problems());
        }
    }

    @Override
    public MeetingCalendar get() {
        return files.get();
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

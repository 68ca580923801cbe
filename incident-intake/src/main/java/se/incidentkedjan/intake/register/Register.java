package se.incidentkedjan.intake.register;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.OldIncidents;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.kit.sealing.InstallationKey;
import se.incidentkedjan.kit.sealing.Vault;

/** All that imports older registers, put together over its stores: the desk for people, and what goes on behind it. */
public final class Register {

    /**
     * Where imports are kept.
     *
     * @param imports the imports
     * @param parts their rows
     * @param taken which rows have been taken
     */
    public record Stores(Imports imports, KeptParts parts, TakenRows taken) {}

    /**
     * How files are read.
     *
     * @param sheets reads tables
     * @param moments reads dates
     * @param rules what all words must keep to
     * @param choices what fields can say, as it is now
     */
    public record Reading(
            SheetReader sheets,
            Function<String, MomentReading> moments,
            SubmissionRules rules,
            Supplier<Choices> choices) {}

    /** So long a file waits for the one before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ImportDesk desk;
    private final ImportWork work;

    /**
     * Imports into one municipality.
     *
     * @param old receives what is taken
     * @param disposal withdraws it
     */
    public Register(
            Stores stores,
            Reading reading,
            Vault vault,
            InstallationKey secret,
            OldIncidents old,
            Disposal disposal,
            Municipality municipality,
            Clock clock) {
        var strongbox = new Strongbox(vault, stores.parts());
        var judge = new RowJudge(reading.moments(), reading.rules());
        var rows = new Rows(strongbox, judge, reading.choices(), old, secret, municipality);
        var uploading = new Uploading(stores.imports(), strongbox, reading.sheets(), clock, PATIENCE);
        this.desk = new ImportDesk(stores.imports(), strongbox, uploading, rows, stores.taken(), clock);
        this.work = new ImportWork(stores.imports(), strongbox, rows, stores.taken(), old, disposal, clock);
    }

    /** Where people bring registers. */
    public ImportDesk desk() {
        return desk;
    }

    /** What goes on by itself. */
    public ImportWork work() {
        return work;
    }
}

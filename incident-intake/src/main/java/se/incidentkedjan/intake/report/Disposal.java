package se.incidentkedjan.intake.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.Vault;

/**
 * Erases the words of reports: first from the report, in one write that also says that the key is to go, then by
 * destroying the data key, and last by taking away the files that came with it. Whoever is interrupted in between is
 * finished by {@link #finish}. What is left is structured: the reference, the times and the facts. Whether a report may be
 * erased is for the caller to know.
 */
public final class Disposal {

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * Nobody can read the words any more, here or in any copy of the store.
         *
         * @param at when they were taken away, UTC; earlier than now when it was done before
         */
        record Erased(Instant at) implements Outcome {}

        /** There is no such report. */
        record NoSuchReport() implements Outcome {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Disposal.class);

    private final Reports reports;
    private final Vault vault;
    private final Consumer<IncidentId> files;
    private final Clock clock;

    /**
     * Disposes of these reports' words, and from now on finishes what was interrupted.
     *
     * @param files takes away the files of an incident whose data key is destroyed; once more does nothing
     */
    public Disposal(Reports reports, Vault vault, Consumer<IncidentId> files, Clock clock) {
        this.reports = reports;
        this.vault = vault;
        this.files = files;
        this.clock = clock;
        reports.whenKeysAreToBeDestroyed(this::finish);
    }

    /**
     * Erases the words of a report. Once more does nothing. When this throws because a store does not answer, the report
     * is either untouched, or it is finished as soon as the stores answer.
     */
    public Outcome erase(IncidentId incident) {
        return erase(incident, null);
    }

    /**
     * The same by an order.
     *
     * @param protocol the protocol of the order; absent when there is none
     */
    public Outcome erase(IncidentId incident, @Nullable UUID protocol) {
        var now = clock.instant();
        var erased = reports.change(incident, report -> report.isErased() ? report : report.erased(now, protocol));
        if (erased.isEmpty()) {
            return new Outcome.NoSuchReport();
        }
        return destroyKeyOf(erased.get());
    }

    /**
     * Withdraws a report that came in by an import, and erases its words when they are not already. Once more does nothing,
     * and it is finished in the same way when it is interrupted.
     */
    public Outcome withdraw(IncidentId incident) {
        var now = clock.instant();
        var withdrawn = reports.change(incident, report -> report.withdrawn(now));
        if (withdrawn.isEmpty()) {
            return new Outcome.NoSuchReport();
        }
        return withdrawn
                .filter(report -> report.keyToDestroySince().isEmpty())
                .map(Report::erasure)
                .<Outcome>map(erasure -> new Outcome.Erased(erasure.at()))
                .orElseGet(() -> destroyKeyOf(withdrawn.get()));
    }

    private Outcome destroyKeyOf(Report erased) {
        vault.destroy(erased.incident());
        // After the key: a file that comes now finds none. Before it is noted: what is interrupted is finished.
        files.accept(erased.incident());
        var after = reports.change(
                erased.incident(), report -> report.keyToDestroySince().isPresent() ? report.keyDestroyed() : report);
        LOG.info("The words of {} are erased and their key is destroyed", erased.incident());
        return after.map(Report::erasure)
                .<Outcome>map(erasure -> new Outcome.Erased(erasure.at()))
                .orElseGet(Outcome.NoSuchReport::new);
    }

    /** Destroys the data keys of reports whose erasure was interrupted. */
    void finish(Set<IncidentId> incidents) {
        for (var incident : incidents) {
            reports.find(incident)
                    .filter(report -> report.keyToDestroySince().isPresent())
                    .ifPresent(this::destroyKeyOf);
        }
    }

    /**
     * Destroys once more the data keys that came back with an older copy of their store, and takes away the files that may
     * have come back with them.
     *
     * @return how many there were
     */
    public int destroyRestoredKeys() {
        var erased = new ArrayList<IncidentId>();
        reports.eachErased(report -> erased.add(report.incident()));
        int count = 0;
        for (var incident : erased) {
            if (!vault.isErased(incident)) {
                vault.destroy(incident);
                files.accept(incident);
                count++;
            }
        }
        if (count > 0) {
            LOG.warn("{} data keys of erased reports were there again, and are destroyed once more", count);
        }
        return count;
    }
}

package se.incidentkedjan.reporting.counting;

import java.time.ZoneId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ChainEvent;

/**
 * Lets rows hear one batch. Several events of an incident in one batch become one promise, as long as none of it has
 * been stored: a stored promise may be in the hands of another process and must never change.
 */
public final class Hearing {

    private final ZoneId zone;
    /** By identity: a row that was read from the store, also one with the same content, is never among them. */
    private final Set<Row> notStoredYet = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * For one batch.
     *
     * @param zone the time zone of the people
     */
    public Hearing(ZoneId zone) {
        this.zone = zone;
    }

    /** What a row becomes; {@code row} is absent when the incident is new. */
    public Row hear(ChainEvent event, @Nullable Row row) {
        var before = row == null ? Row.NEW : row;
        boolean mayChangePromise = notStoredYet.contains(before) || !before.isMoving();
        var after = notStoredYet.contains(before) ? before.hearAlso(event, zone) : before.hear(event, zone);
        if (mayChangePromise) {
            notStoredYet.add(after);
        }
        return after;
    }
}

package se.incidentkedjan.intake.attachment;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.incidentkedjan.events.IncidentId;

/**
 * Where files lie. A file is first expected, then its content is written, and with {@link #keep} it is there: what reads
 * sees only files that are. Everything is durable when it returns. Throws when the store does not answer.
 */
public interface Shelf {

    /**
     * A file that is on its way, or was.
     *
     * @param at when it began to come, UTC
     * @param kept whether it arrived
     */
    record Arrival(AttachmentId id, IncidentId incident, Source source, Instant at, boolean kept) {}

    /** Takes note of a file before anything of it is written, so that nothing can be left behind unseen. */
    void expect(Arrival arrival);

    /** Takes its content, sealed; durable when the stream is closed. */
    OutputStream write(AttachmentId id);

    /**
     * It has arrived.
     *
     * @return false when it is not expected any more because the files of its incident were taken away
     */
    boolean keep(Attachment attachment);

    /** Its content, sealed. */
    InputStream read(AttachmentId id);

    /** The files of an incident, in the order in which they came. */
    List<Attachment> of(IncidentId incident);

    /** One file of an incident. */
    Optional<Attachment> find(IncidentId incident, AttachmentId id);

    /** Notes how far the search has come, unless someone else did first. */
    void scanned(AttachmentId id, Scan before, Scan after);

    /** Notes that a copy without metadata has been made. */
    void copied(AttachmentId id);

    /** Files in quarantine, those that failed least often first, and of those the oldest. */
    List<Attachment> quarantined(int most);

    /** When the oldest file in quarantine came, UTC; empty when there is none. */
    Optional<Instant> quarantinedSince();

    /** Takes away one file, also one that was never there. */
    void remove(AttachmentId id);

    /** Takes away all files of an incident, also those on their way. */
    void removeAll(IncidentId incident);

    /** What came before an instant, and of which it is not settled that its incident became a report. */
    List<Arrival> unsettled(Instant before, int most);

    /** Settles that the incident of a file became a report. */
    void settle(AttachmentId id);
}

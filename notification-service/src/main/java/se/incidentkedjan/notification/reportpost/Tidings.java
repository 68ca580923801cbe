package se.incidentkedjan.notification.reportpost;

import java.time.Instant;
import java.util.List;

/** What there is to tell of reports, as whoever makes them says. */
public interface Tidings {

    /** What waits; nothing while it cannot be asked, and it is asked again. */
    List<Tiding> waiting();

    /**
     * A recipient has been told. Said again when it is not certain that it was heard.
     *
     * @param at UTC
     */
    void told(Tiding tiding, Tiding.Recipient recipient, Instant at);
}

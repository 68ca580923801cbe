package se.incidentkedjan.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Imported;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;

/**
 * What an older register says of an incident that is over.
 *
 * @param incident its id, the same however often it is taken in
 * @param number what the older register called it; absent when it had no numbers
 * @param description its words; absent when there are none
 * @param facts what is known of it
 * @param receivedAt when the older register received it, UTC
 * @param imported when it is taken over, and when it was dealt with
 */
public record OldIncident(
        IncidentId incident,
        @Nullable String number,
        @Nullable String description,
        IncidentFacts facts,
        Instant receivedAt,
        Imported imported) {

    /** Refuses säkerhetsskydd, of which nothing may be kept here, and an end before the beginning. */
    public OldIncident {
        if (facts.securityClassified() == YesNo.YES) {
            throw new IllegalArgumentException("what concerns säkerhetsskydd is not taken from a register");
        }
        if (imported.closedAt().isBefore(receivedAt)) {
            throw new IllegalArgumentException("dealt with before it was received");
        }
    }

    /** Tells the id only, so that no log can tell the words. */
    @Override
    public String toString() {
        return "OldIncident[" + incident + "]";
    }
}

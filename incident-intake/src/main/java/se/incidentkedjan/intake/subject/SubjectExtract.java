package se.incidentkedjan.intake.subject;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.followup.Conversation;

/**
 * All that one person has reported under one address, as it is kept (GDPR art. 15.1 and 15.3).
 *
 * @param address the address that was asked for
 * @param madeAt when it was gathered, UTC
 * @param reports the reports, oldest first
 * @param notIncluded what cannot be found by an address, in Swedish, so that nobody takes this for everything
 */
public record SubjectExtract(String address, Instant madeAt, List<Entry> reports, List<String> notIncluded) {

    /** Keeps its own copies. */
    public SubjectExtract {
        reports = List.copyOf(reports);
        notIncluded = List.copyOf(notIncluded);
    }

    /**
     * One report.
     *
     * @param reference what people call it
     * @param incident its id
     * @param receivedAt when it was received, UTC
     * @param channel how it came in
     * @param name what the person called themselves
     * @param email the address they gave
     * @param receiptWanted whether they were to get a receipt
     * @param description what they wrote
     * @param facts what they answered
     * @param said what they and those who handle the case have said to each other since, oldest first
     */
    public record Entry(
            Reference reference,
            IncidentId incident,
            Instant receivedAt,
            Channel channel,
            @Nullable String name,
            @Nullable String email,
            boolean receiptWanted,
            @Nullable String description,
            IncidentFacts facts,
            List<Conversation.Said> said) {

        /** Keeps its own copy. */
        public Entry {
            said = List.copyOf(said);
        }

        /** Tells nothing of the person, so that no log can. */
        @Override
        public String toString() {
            return "Entry[" + reference + "]";
        }
    }

    /** Tells nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "SubjectExtract[" + reports.size() + "]";
    }
}

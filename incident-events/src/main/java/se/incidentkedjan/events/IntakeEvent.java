package se.incidentkedjan.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;

/** What incident-intake says: reports that came in, and words that are gone. The reporter's words stay there. */
public sealed interface IntakeEvent extends ChainEvent {

    /**
     * A report has been received and is stored.
     *
     * @param incident the incident it opens
     * @param municipality where it belongs
     * @param reference what people call it
     * @param receivedAt when it was received, UTC
     * @param channel how it came in
     * @param receiptWanted whether the reporter left an address to send a receipt to
     * @param facts the structured facts as reported
     * @param groupedUnder the incident that this one came in the wake of, in a rush of reports of the same kind from one
     *     place; absent when it stands on its own
     * @param alike what it has in common with other reports besides the facts, each once; a few at most
     * @param drill that it is a drill, and whom it asks; absent when it is not
     * @param imported that it comes from an older register; absent when it does not
     * @param client the system that reported it; absent when a person did
     */
    record IncidentReported(
            IncidentId incident,
            Municipality municipality,
            Reference reference,
            Instant receivedAt,
            Channel channel,
            boolean receiptWanted,
            IncidentFacts facts,
            @Nullable IncidentId groupedUnder,
            List<AlikeCode> alike,
            @Nullable Drill drill,
            @Nullable Imported imported,
            @Nullable ClientCode client)
            implements IntakeEvent {

        /** Keeps its own copy; what was said before there were codes has none. */
        public IncidentReported {
            alike = alike == null ? List.of() : List.copyOf(alike);
        }

        /** A report that stands on its own, of something that has happened here, from a person. */
        public IncidentReported(
                IncidentId incident,
                Municipality municipality,
                Reference reference,
                Instant receivedAt,
                Channel channel,
                boolean receiptWanted,
                IncidentFacts facts) {
            this(
                    incident,
                    municipality,
                    reference,
                    receivedAt,
                    channel,
                    receiptWanted,
                    facts,
                    null,
                    List.of(),
                    null,
                    null,
                    null);
        }
    }

    /**
     * The reporter's words, and what they said of themselves, are erased and the key to them is destroyed.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param protocol the protocol of the order; absent when it was not done by an order
     * @param erasedAt when they were taken away, UTC
     */
    record ReportErased(
            IncidentId incident,
            Municipality municipality,
            @Nullable UUID protocol,
            Instant erasedAt) implements IntakeEvent {}

    /**
     * An import was undone: a report of an older register was not to be here, and its words are gone.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param withdrawnAt when, UTC
     */
    record ReportWithdrawn(IncidentId incident, Municipality municipality, Instant withdrawnAt)
            implements IntakeEvent {}

    /**
     * Whoever reported an incident has added something since, which stays with the report.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param number counts what has been said of the report, questions included, from 1
     * @param isAnswer whether it answers what they were asked
     * @param channel how it came in
     * @param addedAt when it was received, UTC
     */
    record ReportSupplemented(
            IncidentId incident,
            Municipality municipality,
            int number,
            boolean isAnswer,
            Channel channel,
            Instant addedAt)
            implements IntakeEvent {}

    /**
     * Whoever works a case has asked the reporter something, which stays with the report.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param number counts what has been said of the report from 1
     * @param askedAt when, UTC
     */
    record ReporterAsked(IncidentId incident, Municipality municipality, int number, Instant askedAt)
            implements IntakeEvent {}
}

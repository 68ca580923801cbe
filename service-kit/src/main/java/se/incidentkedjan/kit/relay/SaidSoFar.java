package se.incidentkedjan.kit.relay;

import java.util.List;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.journal.JournalEntry;

/**
 * Entries of one journal, in order. Everything that was not acknowledged when they were read is among them: that is what
 * keeps the order on Kafka, whoever publishes first.
 *
 * @param incident whose journal
 * @param entries in order
 */
public record SaidSoFar(IncidentId incident, List<JournalEntry> entries) {}

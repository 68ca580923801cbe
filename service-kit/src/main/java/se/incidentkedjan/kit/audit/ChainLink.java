package se.incidentkedjan.kit.audit;

/** What lies at one place in a chain: an entry, or something that is none. */
public sealed interface ChainLink permits AuditEntry, UnreadableLink {

    /** Its place, from 1; 0 or less when it has no place at all. */
    long sequence();
}

package se.incidentkedjan.kit.audit;

import java.security.MessageDigest;

/** Computes the hashes of one service's chain. For one thread at a time. */
final class ChainHash {

    /** What stands before the first entry. */
    static final String NOTHING = "0".repeat(64);

    private static final String FORM = "incidentkedjan-audit-1";

    private final String service;
    private final Canonical canonical = new Canonical();
    private final MessageDigest digest = Canonical.sha256();

    ChainHash(String service) {
        this.service = service;
    }

    /** The hash that belongs to what the entry says, whatever hash it has. */
    String of(AuditEntry entry) {
        canonical
                .begin(FORM)
                .text(service)
                .number(entry.sequence())
                .text(entry.previous())
                .number(entry.at().toEpochMilli())
                .text(entry.actor())
                .number(entry.roles().size());
        entry.roles().forEach(canonical::text);
        canonical
                .text(entry.action())
                .text(entry.objectKind())
                .text(entry.objectId())
                .text(entry.unit())
                .text(entry.outcome().name())
                .number(entry.details().size());
        entry.details().forEach((key, value) -> canonical.text(key).text(value));
        return canonical.text(entry.note()).sha256(digest);
    }
}

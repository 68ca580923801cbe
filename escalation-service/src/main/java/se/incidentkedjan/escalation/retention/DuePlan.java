package se.incidentkedjan.escalation.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;

/**
 * What would be erased if it were ordered now, and what is held back.
 *
 * @param due what would go, in the order of references
 * @param held what would go if it were not for a hold
 */
public record DuePlan(List<Item> due, List<Item> held) {

    /**
     * What is due of one incident.
     *
     * @param incident which
     * @param reference what people call it
     * @param receivedAt from when the time counts, UTC
     * @param documents what is due of it, and by which decisions
     */
    public record Item(IncidentId incident, Reference reference, Instant receivedAt, List<OrderedDocument> documents) {

        /** Keeps its own copy of the list. */
        public Item {
            documents = List.copyOf(documents);
        }
    }

    /** Keeps its own copies of the lists. */
    public DuePlan {
        due = List.copyOf(due);
        held = List.copyOf(held);
    }

    /** What is due among these cases. */
    public static DuePlan of(List<IncidentCase> cases, RetentionRules rules, Instant now) {
        var due = new ArrayList<Item>();
        var held = new ArrayList<Item>();
        for (var one : cases) {
            var documents = documents(one, rules, now);
            if (!documents.isEmpty()) {
                (one.custody().hold() == null ? due : held)
                        .add(new Item(one.incident(), one.reference(), one.receivedAt(), documents));
            }
        }
        return new DuePlan(due, held);
    }

    private static List<OrderedDocument> documents(IncidentCase one, RetentionRules rules, Instant now) {
        var documents = new ArrayList<OrderedDocument>();
        for (var keeping : rules.all(now)) {
            if (keeping instanceof Keeping.Limited limited
                    && one.receivedAt().isBefore(limited.before(now))
                    && one.custody().disposed(limited.type()).isEmpty()) {
                documents.add(new OrderedDocument(limited.type(), limited.decision()));
            }
        }
        return documents;
    }

    /** How many documents of a type would go. */
    public long count(DocumentType type) {
        return due.stream()
                .flatMap(item -> item.documents().stream())
                .filter(document -> document.type() == type)
                .count();
    }

    /** A sum of exactly what would go: whoever orders by it orders this list and no other. */
    public String fingerprint() {
        var text = new StringBuilder();
        for (var item : due) {
            text.append(item.incident());
            item.documents()
                    .forEach(document ->
                            text.append(' ').append(document.type()).append(' ').append(document.decision()));
            text.append('\n');
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

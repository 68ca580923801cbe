package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.GlassBroken;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.RoleCode;

/** What is done about the documents of a case: opened to someone whose case it is not, kept under a hold, or erased. */
public final class CustodyWork {

    private CustodyWork() {}

    /**
     * Someone opens the reporter's words for a while, though the case is not theirs.
     *
     * @param reader their pseudonym in the audit trail
     */
    public static Outcome breakGlass(IncidentCase one, String reader, RoleCode role, Instant now) {
        var next = one.with(one.custody().brokenBy(reader, role, now));
        var until = next.custody().glass().getLast().until();
        return new Outcome(next, List.of(new GlassBroken(one.incident(), one.municipality(), role, now, until)));
    }

    /** Nothing of it may be erased until this is lifted. Changes nothing when it is held already. */
    public static IncidentCase hold(IncidentCase one, List<String> roles, Instant now) {
        return one.custody().hold() == null ? one.with(one.custody().with(new LegalHold(now, roles))) : one;
    }

    /** It may be erased again. */
    public static IncidentCase liftHold(IncidentCase one) {
        return one.with(one.custody().with((LegalHold) null));
    }

    /**
     * Orders that documents are erased. What is kept here is erased at once, also what was made of the words; a type that has
     * been ordered before is left alone, and a case under a hold says nothing.
     *
     * @param protocol where the order is written down
     */
    public static Outcome dispose(IncidentCase one, UUID protocol, List<OrderedDocument> documents, Instant now) {
        var custody = one.custody();
        var fresh = custody.hold() != null
                ? List.<OrderedDocument>of()
                : documents.stream()
                        .filter(document -> custody.disposed(document.type()).isEmpty())
                        .toList();
        if (fresh.isEmpty()) {
            return one.unchanged();
        }
        var all = Stream.concat(
                        custody.disposed().stream(),
                        fresh.stream()
                                .map(document -> new Disposed(
                                        document.type(),
                                        document.decision(),
                                        protocol.toString(),
                                        now,
                                        document.type() == DocumentType.CASE ? now : null)))
                .toList();
        var ordered = new DisposalOrdered(
                one.incident(), one.municipality(), one.reference(), one.receivedAt(), protocol, fresh, now);
        return new Outcome(withoutWhatIsErased(one.with(custody.with(all))), List.of(ordered));
    }

    private static IncidentCase withoutWhatIsErased(IncidentCase one) {
        return one.isErased()
                ? one.changed(draft -> {
                    draft.assessment = one.assessment().erased();
                    draft.evaluations = List.of();
                    draft.moments = one.moments().withoutPeople();
                    draft.duties = one.duties().withoutPeople();
                    draft.handling = one.handling().withoutPeople();
                    draft.custody = one.custody().withoutGlass();
                    draft.register = one.register().withoutPeople();
                    draft.timeline = ImportWork.remaining(one);
                })
                : withoutCodesOfErasedWords(one);
    }

    /** By a code whoever has the key of the installation can try what was written, and anyone can see who wrote the same. */
    private static IncidentCase withoutCodesOfErasedWords(IncidentCase one) {
        return one.custody().disposed(DocumentType.REPORT_WORDS).isPresent()
                ? one.with(one.handling().with(one.handling().likeness().withoutCodes()))
                : one;
    }

    /**
     * The service that kept documents of this type has told that they are gone.
     *
     * @param erasedAt when they were, UTC
     */
    public static IncidentCase confirm(IncidentCase one, DocumentType type, Instant erasedAt) {
        return withoutCodesOfErasedWords(one.with(one.custody().confirmed(type, erasedAt)));
    }
}

package se.incidentkedjan.notification.subscription;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IntakeEvent;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.NotificationEvent;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;

/** What systems are to be told when something is said of an incident. */
public final class StatusReactions implements Ledger.Reaction<Bulletin> {

    /** By either of these an assessment shows that säkerhetsskydd is concerned, whatever the report said. */
    private static final String SECURITY_SERVICE = "SECURITY_SERVICE";

    private static final String SECURITY_PROTECTION_REPORT = "SECURITY_PROTECTION_REPORT";

    private final Supplier<Subscribers> subscribers;
    private final Clock clock;

    /** With those systems that want to be told when something is heard. */
    public StatusReactions(Supplier<Subscribers> subscribers, Clock clock) {
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** Whether any system wants to be told, so that there is reason to keep what is heard of incidents that are new. */
    public boolean isAnyoneListening() {
        return !subscribers.get().isEmpty();
    }

    /** Decides what to become; {@code known} is absent when nothing was heard of the incident so far. */
    @Override
    public Decision<Bulletin> to(EventEnvelope envelope, @Nullable Bulletin known) {
        ChainEvent event = envelope.event();
        return switch (event) {
            case IncidentReported reported -> become(event, known, bulletin -> reported(bulletin, reported));
            case IncidentAssessed assessed -> become(event, known, bulletin -> assessed(bulletin, assessed));
            case CaseMoved moved ->
                become(
                        event,
                        known,
                        bulletin ->
                                bulletin.moved(moved.status(), moved.movedAt(), subscribers.get(), clock.instant()));
            case CaseMerged merged ->
                become(
                        event,
                        known,
                        bulletin -> bulletin.moved(
                                CaseStatus.MERGED, merged.mergedAt(), subscribers.get(), clock.instant()));
            case CaseUnmerged unmerged ->
                become(
                        event,
                        known,
                        bulletin -> bulletin.unmerged(unmerged.unmergedAt(), subscribers.get(), clock.instant()));
            case DisposalOrdered order
            when known != null && order.isOf(DocumentType.DELIVERIES) -> Decision.become(known.erased(clock.instant()));
            // Kept even when it changes nothing, so that what comes after it is not taken for a gap.
            case EscalationEvent other -> known == null ? Decision.nothing() : Decision.become(known);
            case IntakeEvent other -> known == null ? Decision.nothing() : Decision.become(known);
            case NotificationEvent ours -> Decision.nothing();
        };
    }

    private static Decision<Bulletin> become(
            ChainEvent event, @Nullable Bulletin known, UnaryOperator<Bulletin> change) {
        return Decision.become(change.apply(
                Objects.requireNonNullElseGet(known, () -> Bulletin.of(event.incident(), event.municipality()))));
    }

    private Bulletin reported(Bulletin bulletin, IncidentReported event) {
        var now = clock.instant();
        var why = silence(event);
        var told = why == null ? bulletin : bulletin.silenced(why, now);
        return told.reported(event.reference(), event.receivedAt(), event.client(), subscribers.get(), now);
    }

    private static @Nullable Silence silence(IncidentReported event) {
        if (event.drill() != null) {
            return Silence.DRILL;
        }
        if (event.imported() != null) {
            return Silence.IMPORTED;
        }
        return event.facts().securityClassified() == YesNo.YES ? Silence.CLASSIFIED : null;
    }

    private Bulletin assessed(Bulletin bulletin, IncidentAssessed event) {
        var now = clock.instant();
        if (event.drill() != null) {
            return bulletin.silenced(Silence.DRILL, now);
        }
        return concernsSecurity(event)
                ? bulletin.silenced(Silence.CLASSIFIED, now)
                : bulletin.assessed(event.severity(), event.assessedAt(), subscribers.get(), now);
    }

    private static boolean concernsSecurity(IncidentAssessed event) {
        return event.duties().stream()
                .anyMatch(duty -> duty.authority().equals(SECURITY_SERVICE)
                        || duty.code().value().equals(SECURITY_PROTECTION_REPORT));
    }
}

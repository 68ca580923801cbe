package se.incidentkedjan.notification.acknowledgement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.dispatch.Acknowledgement;
import se.incidentkedjan.notification.dispatch.Announcements;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Handovers;

/** Writes down what people answer. When it returns, it is durable, and what follows from it holds for all messages. */
public final class AcknowledgementDesk {

    private final Ledger<Dispatch> dispatches;
    private final Handovers handovers;
    private final Reached reached;
    private final Clock clock;

    /** Is told that a message must have come, because it was answered. */
    @FunctionalInterface
    public interface Reached {

        /** Somebody has answered what was sent to a person by this way at an instant, UTC. */
        void by(String person, se.incidentkedjan.notification.contact.Way way, Instant sentAt);
    }

    /** What someone may answer who is asked to take a step on, or has it. */
    public enum Answer {
        /** I have it. */
        HAVE,
        /** I take it over from whoever has it. */
        TAKE_OVER,
        /** Someone else is to have it; without a name whoever the chain finds. */
        HAND_OVER,
        /** I cannot. */
        DECLINE
    }

    /**
     * Who answers, and how.
     *
     * @param name what they are called
     * @param way how they say so
     * @param person their id in organisation.yml; absent for those who have signed in
     * @param delivery the id of the message they answer; absent when it is none
     */
    public record Speaker(
            String name,
            Way way,
            @Nullable String person,
            @Nullable String delivery) {

        /** Never tells the name. */
        @Override
        public String toString() {
            return "Speaker[" + way + "]";
        }
    }

    /** A desk that writes in this ledger. */
    public AcknowledgementDesk(Ledger<Dispatch> dispatches, Handovers handovers, Reached reached, Clock clock) {
        this.dispatches = dispatches;
        this.handovers = handovers;
        this.reached = reached;
        this.clock = clock;
    }

    /** What is sent of an incident, if anything is. */
    public Optional<Dispatch> find(IncidentId incident) {
        return dispatches.find(incident);
    }

    /** Those who may be handed a step now. */
    public List<Contact> mayBeHanded(Dispatch dispatch, String step) {
        return handovers.mayBeHanded(dispatch, step, clock.instant());
    }

    /**
     * Someone answers.
     *
     * @param step the name of the step
     * @param to the id of the one it is handed to, for {@link Answer#HAND_OVER}; absent, or nobody whom the chain asks:
     *     whoever the chain finds
     * @return how it stands afterwards; empty when nothing is sent of the incident
     */
    public Optional<Dispatch> answer(
            IncidentId incident, String step, Answer answer, Speaker speaker, @Nullable String to) {
        var after = dispatches.change(
                incident,
                known -> known == null
                        ? Decision.nothing()
                        : Announcements.decide(known, answered(known, step, answer, speaker, to)));
        after.ifPresent(dispatch -> dispatch.deliveries().stream()
                .filter(delivery -> delivery.id().equals(speaker.delivery()))
                .forEach(this::tell));
        return after;
    }

    private void tell(Delivery delivery) {
        var recipient = delivery.recipient();
        var sentAt = delivery.progress().settledAt();
        if (recipient != null && sentAt != null) {
            reached.by(recipient.person(), recipient.way(), sentAt);
        }
    }

    private Dispatch answered(Dispatch known, String step, Answer answer, Speaker speaker, @Nullable String to) {
        var now = clock.instant();
        return switch (answer) {
            case HAVE -> by(speaker, known.acknowledge(said(step, speaker, now)), now);
            case TAKE_OVER -> by(speaker, known.takeOver(said(step, speaker, now)), now);
            case HAND_OVER ->
                handovers.handOver(
                        known,
                        step,
                        handovers.mayBeHanded(known, step, now).stream()
                                .filter(contact -> contact.person().equals(to))
                                .findFirst()
                                .orElse(null),
                        now);
            case DECLINE -> speaker.person() == null ? known : handovers.decline(known, step, speaker.person(), now);
        };
    }

    private static Acknowledgement said(String step, Speaker speaker, Instant now) {
        return new Acknowledgement(step, speaker.name(), now, speaker.way(), speaker.person());
    }

    private static Dispatch by(Speaker speaker, Dispatch dispatch, Instant now) {
        return speaker.delivery() == null ? dispatch : dispatch.answeredBy(speaker.delivery(), now);
    }
}

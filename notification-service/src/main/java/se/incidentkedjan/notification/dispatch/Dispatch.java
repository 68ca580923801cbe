package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.events.Reference;

/**
 * Everything that is sent of one incident. However often it is asked for the same, each recipient and step has one
 * message, and a message that is not settled always has an instant at which it is looked at again.
 *
 * @param incident the incident
 * @param municipality where it belongs
 * @param reference what people call it
 * @param receivedAt when the report was received, UTC
 * @param assessment how serious it is and what the law asks for; absent until assessed
 * @param dutiesMet the legal duties that have been done
 * @param deliveries the messages, in the order they were asked for
 * @param acknowledgements the steps that someone has taken on, each once, in order
 * @param erasedAt when it was erased who was told, UTC; absent when it is not. From then on nothing more is sent
 */
public record Dispatch(
        IncidentId incident,
        Municipality municipality,
        Reference reference,
        Instant receivedAt,
        @Nullable Assessment assessment,
        List<DutyKey> dutiesMet,
        List<Delivery> deliveries,
        List<Acknowledgement> acknowledgements,
        @Nullable Instant erasedAt) {

    /** Keeps its own copies of the lists. */
    public Dispatch {
        dutiesMet = List.copyOf(dutiesMet);
        deliveries = List.copyOf(deliveries);
        acknowledgements = List.copyOf(acknowledgements);
    }

    /** An incident of which nothing has been sent. */
    public static Dispatch of(IncidentId incident, Municipality municipality, Reference reference, Instant receivedAt) {
        return new Dispatch(incident, municipality, reference, receivedAt, null, List.of(), List.of(), List.of(), null);
    }

    /** The reporter is to be thanked, once. */
    public Dispatch thankReporter(Instant now, @Nullable String traceparent) {
        boolean asked = deliveries.stream().anyMatch(delivery -> delivery.purpose() == Purpose.RECEIPT);
        return asked ? this : and(List.of(Delivery.receipt(incident, now, traceparent)));
    }

    /** The reporter is told how it goes, if they wanted to be told anything. */
    public Dispatch tellReporter(News news, Instant at, Instant now, @Nullable String traceparent) {
        var told = Delivery.news(incident, news, at, now, traceparent);
        var wanted = deliveries.stream().anyMatch(delivery -> delivery.purpose() == Purpose.RECEIPT);
        var asked = deliveries.stream().anyMatch(delivery -> delivery.id().equals(told.id()));
        return wanted && !asked ? and(List.of(told)) : this;
    }

    /** It has been assessed; an assessment older than the one we know changes nothing. */
    public Dispatch assessed(Assessment latest) {
        return assessment != null && assessment.assessedAt().isAfter(latest.assessedAt())
                ? this
                : new Dispatch(
                        incident,
                        municipality,
                        reference,
                        receivedAt,
                        latest,
                        dutiesMet,
                        deliveries,
                        acknowledgements,
                        erasedAt);
    }

    /** A duty is done: later messages do not ask for it. */
    public Dispatch met(DutyKey duty) {
        if (dutiesMet.contains(duty)) {
            return this;
        }
        var met = Stream.concat(dutiesMet.stream(), Stream.of(duty)).toList();
        return new Dispatch(
                incident, municipality, reference, receivedAt, assessment, met, deliveries, acknowledgements, erasedAt);
    }

    /** It has been decided that a legal duty does not apply; when it does after all, an assessment tells. */
    public Dispatch exempted(DutyKey duty) {
        return assessment == null
                ? this
                : new Dispatch(
                        incident,
                        municipality,
                        reference,
                        receivedAt,
                        assessment.without(duty),
                        dutiesMet,
                        deliveries,
                        acknowledgements,
                        erasedAt);
    }

    /**
     * These must be reached for this step. A step that has been taken is never taken again, even if others hold the role
     * by now; when there is nobody to reach, that is kept as a message given up.
     */
    public Dispatch reach(List<Recipient> recipients, Step step, Instant now, @Nullable String traceparent) {
        if (deliveries.stream().anyMatch(delivery -> delivery.isOf(step.name()))) {
            return this;
        }
        return and(
                recipients.isEmpty()
                        ? List.of(Delivery.toNobody(step, incident, now, traceparent))
                        : recipients.stream()
                                .map(recipient -> Delivery.to(recipient, step, incident, now, traceparent))
                                .toList());
    }

    /**
     * Someone says that they have it: what waits to be sent for the step is not sent, and what is being sent is not tried
     * again. Whoever was first stays the one who has it, so that saying it again changes nothing.
     */
    public Dispatch acknowledge(Acknowledgement acknowledgement) {
        if (isErased()
                || step(acknowledgement.step()).isEmpty()
                || acknowledged(acknowledgement.step()).isPresent()) {
            return this;
        }
        var taken = replace(delivery ->
                delivery.isOf(acknowledgement.step()) && delivery.progress().state() == DeliveryState.REQUESTED
                        ? delivery.with(delivery.progress().superseded(acknowledgement.at()))
                        : delivery);
        return new Dispatch(
                incident,
                municipality,
                reference,
                receivedAt,
                assessment,
                dutiesMet,
                taken.deliveries,
                Stream.concat(acknowledgements.stream(), Stream.of(acknowledgement))
                        .toList(),
                erasedAt);
    }

    /** Who has taken on a step. */
    public Optional<Acknowledgement> acknowledged(String step) {
        return acknowledgements.stream().filter(one -> one.step().equals(step)).findFirst();
    }

    /** The step with this name, if anyone has been asked to take it. */
    public Optional<Step> step(String name) {
        return deliveries.stream()
                .filter(delivery -> delivery.isOf(name))
                .map(Delivery::step)
                .filter(Objects::nonNull)
                .map(Step.class::cast)
                .findFirst();
    }

    /** Begins to try what is due for one purpose. Only whoever knows the token has the right to try until the lease ends. */
    public Dispatch attempt(Purpose purpose, String token, Instant now, Instant leaseEnds) {
        return replace(delivery -> delivery.purpose() == purpose
                        && delivery.progress().isDue(now)
                        && !delivery.progress().isTriedBy(token)
                ? delivery.with(
                        isTaken(delivery)
                                ? delivery.progress().superseded(now)
                                : delivery.progress().attempting(token, now, leaseEnds))
                : delivery);
    }

    /**
     * Notes what came of an attempt. That a relay accepted a message is true whoever tells it; anything else counts only
     * from the attempt that is under way.
     */
    public Dispatch settle(String token, Map<String, Outcome> outcomes, Instant now) {
        return replace(delivery -> {
            var outcome = outcomes.get(delivery.id());
            if (outcome == null) {
                return delivery;
            }
            var next = after(delivery.progress(), outcome, token, now);
            return delivery.with(
                    next.state() == DeliveryState.REQUESTED && isTaken(delivery) ? next.superseded(now) : next);
        });
    }

    private boolean isTaken(Delivery delivery) {
        var step = delivery.step();
        return step != null && acknowledged(step.name()).isPresent();
    }

    private static Progress after(Progress progress, Outcome outcome, String token, Instant now) {
        if (progress.state().isSettled()) {
            return progress;
        }
        if (outcome instanceof Outcome.Accepted) {
            return progress.accepted(token, now);
        }
        if (!progress.isTriedBy(token)) {
            return progress;
        }
        return switch (outcome) {
            case Outcome.Accepted accepted -> progress.accepted(token, now);
            case Outcome.TriedInVain(var maybe) -> progress.inVain(now, BackOff.after(progress.attempts()), maybe);
            case Outcome.NotTried notTried -> progress.postponed(now);
            case Outcome.GivenUp(var failure) -> progress.givenUp(now, failure);
        };
    }

    /** The messages that this attempt has the right to try. */
    public List<Delivery> triedBy(String token) {
        return deliveries.stream()
                .filter(delivery -> delivery.progress().isTriedBy(token))
                .toList();
    }

    /** The earliest instant, UTC, at which something is to be done; null when everything is settled. */
    public @Nullable Instant wakeAt() {
        return deliveries.stream()
                .map(delivery -> delivery.progress().wakeAt())
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When the first message that someone must act on was accepted, UTC. */
    public Optional<Instant> firstReachedAt() {
        return deliveries.stream()
                .filter(delivery -> delivery.purpose() == Purpose.ESCALATION
                        && delivery.progress().state() == DeliveryState.ACCEPTED)
                .map(delivery -> delivery.progress().settledAt())
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder());
    }

    /** Without the messages, and so without who was told. Once more does nothing. */
    public Dispatch erased(Instant now) {
        return isErased()
                ? this
                : new Dispatch(
                        incident,
                        municipality,
                        reference,
                        receivedAt,
                        assessment,
                        dutiesMet,
                        List.of(),
                        List.of(),
                        now);
    }

    /** Whether it is erased who was told. */
    public boolean isErased() {
        return erasedAt != null;
    }

    private Dispatch and(List<Delivery> more) {
        if (isErased()) {
            return this;
        }
        var longer = new ArrayList<>(deliveries);
        longer.addAll(more);
        return with(longer);
    }

    private Dispatch replace(UnaryOperator<Delivery> change) {
        return with(deliveries.stream().map(change).toList());
    }

    private Dispatch with(List<Delivery> changed) {
        return new Dispatch(
                incident,
                municipality,
                reference,
                receivedAt,
                assessment,
                dutiesMet,
                changed,
                acknowledgements,
                erasedAt);
    }
}

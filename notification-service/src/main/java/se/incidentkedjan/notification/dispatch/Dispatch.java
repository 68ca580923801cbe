package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;

/**
 * Everything that is sent of one incident. However often it is asked for the same, each recipient and step has one
 * message, and a message that is not settled always has an instant at which it is looked at again.
 *
 * <p>It keeps what is known. When something is to be done of it stands in {@link Agenda}, what has been overtaken by what
 * happened since in {@link Relevance}, and how it is sent in {@link Attempts}; whom to tell is decided by {@link Searches}.
 *
 * @param incident the incident
 * @param municipality where it belongs
 * @param reference what people call it
 * @param receivedAt when the report was received, UTC
 * @param assessment how serious it is and what the law asks for; absent until assessed
 * @param dutiesMet the legal duties that have been done
 * @param deliveries the messages, in the order they were asked for
 * @param acknowledgements the steps that someone has taken on, in order; of each step at most one is held
 * @param erasedAt when it was erased who was told, UTC; absent when it is not. From then on nothing more is sent
 * @param calls the searches for someone who takes a step on
 * @param rest that nobody has to act, so that what was asked for until then is not sent; absent while someone has
 * @param storm how many have reported the same; absent while nobody else has
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
        @Nullable Instant erasedAt,
        List<Call> calls,
        @Nullable Rest rest,
        @Nullable Storm storm) {

    /** Keeps its own copies of the lists. */
    public Dispatch {
        dutiesMet = List.copyOf(dutiesMet);
        deliveries = List.copyOf(deliveries);
        acknowledgements = List.copyOf(acknowledgements);
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    /** An incident of which nothing has been sent. */
    public static Dispatch of(IncidentId incident, Municipality municipality, Reference reference, Instant receivedAt) {
        return new Dispatch(
                incident,
                municipality,
                reference,
                receivedAt,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    /** Whether nothing has happened, and all that is asked for is an answer. */
    public boolean isDrill() {
        return assessment != null && Boolean.TRUE.equals(assessment.drill());
    }

    /** Whether it is erased who was told. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** It has been assessed; an assessment older than the one we know changes nothing. */
    public Dispatch assessed(Assessment latest) {
        return assessment != null && assessment.assessedAt().isAfter(latest.assessedAt())
                ? this
                : knowing(latest, dutiesMet, storm);
    }

    /** A duty is done: later messages do not ask for it. */
    public Dispatch met(DutyKey duty) {
        return dutiesMet.contains(duty)
                ? this
                : knowing(
                        assessment,
                        Stream.concat(dutiesMet.stream(), Stream.of(duty)).toList(),
                        storm);
    }

    /** It has been decided that a legal duty does not apply; when it does after all, an assessment tells. */
    public Dispatch exempted(DutyKey duty) {
        return assessment == null ? this : knowing(assessment.without(duty), dutiesMet, storm);
    }

    /** So many have reported the same by now. That those who were called are told so is left to the caller. */
    Dispatch grown(Storm latest) {
        return knowing(assessment, dutiesMet, latest);
    }

    /**
     * Nobody has to act any more, because the case is closed or worked on as another one. What waits to be sent to those who
     * would have had to is not sent.
     */
    public Dispatch rest(CaseStatus status, Instant now) {
        // Whether what is gathered is told is decided when it is sent.
        return rest != null
                ? with(deliveries, acknowledgements, erasedAt, calls, rest.as(status))
                : with(
                                deliveries,
                                acknowledgements,
                                erasedAt,
                                calls,
                                new Rest(now, deliveries.size(), calls.size(), status))
                        .supersede(
                                delivery -> delivery.step() != null
                                        && delivery.gathered() == null
                                        && delivery.step().isOverWithTheCase(),
                                now);
    }

    /**
     * Someone has to act again: whoever has not been found yet is searched for from the beginning, and whoever was to know and
     * had not been told when it rested is told.
     */
    public Dispatch resume(Instant now) {
        return rest == null
                ? this
                : with(
                                deliveries,
                                acknowledgements,
                                erasedAt,
                                calls.stream()
                                        .map(call -> acknowledged(call.step()).isPresent() ? call : call.again(now))
                                        .toList(),
                                null)
                        .and(deliveries.stream()
                                .filter(delivery -> isUntoldSince(rest, delivery))
                                .map(delivery -> delivery.again(incident, now))
                                // It may have rested and begun again within the same instant.
                                .filter(again -> deliveries.stream()
                                        .noneMatch(other -> other.id().equals(again.id())))
                                .toList());
    }

    private boolean isUntoldSince(Rest rest, Delivery delivery) {
        var settledAt = delivery.progress().settledAt();
        return delivery.isForInformation()
                && delivery.progress().state() == DeliveryState.SUPERSEDED
                && settledAt != null
                && !settledAt.isBefore(rest.since())
                && deliveries.stream()
                        .noneMatch(other -> other.progress().state().isOnItsWay() && other.isSameAs(delivery));
    }

    /**
     * Someone says that they have it: what waits to be sent for the step is not sent, what is being sent is not tried again,
     * and nobody else is asked. Whoever was first stays the one who has it, so that saying it again changes nothing.
     */
    public Dispatch acknowledge(Acknowledgement acknowledgement) {
        return isErased()
                        || step(acknowledgement.step()).isEmpty()
                        || acknowledged(acknowledgement.step()).isPresent()
                ? this
                : with(
                                deliveries,
                                Stream.concat(acknowledgements.stream(), Stream.of(acknowledgement))
                                        .toList(),
                                erasedAt,
                                calls,
                                rest)
                        .supersede(delivery -> delivery.isOf(acknowledgement.step()), acknowledgement.at());
    }

    /** By which message someone said so. */
    public Dispatch answeredBy(String delivery, Instant now) {
        return replace(
                one -> one.id().equals(delivery) && one.progress().state().mayBecome(DeliveryState.ACKNOWLEDGED)
                        ? one.with(one.progress().acknowledged(now))
                        : one);
    }

    /** A message, or the letter that it went with, was accepted by a relay and could not be brought. */
    public Dispatch bounced(String delivery, Instant now) {
        return replace(one -> one.isCalled(delivery) && one.progress().state().mayBecome(DeliveryState.BOUNCED)
                ? one.with(one.progress().bounced(now))
                : one);
    }

    /** Someone else has it from now on. */
    public Dispatch takeOver(Acknowledgement acknowledgement) {
        return step(acknowledgement.step()).isEmpty()
                ? this
                : release(acknowledgement.step(), acknowledgement.at()).acknowledge(acknowledgement);
    }

    /** Nobody has it any more. The search for someone is left to the caller. */
    Dispatch release(String step, Instant now) {
        return with(
                deliveries,
                acknowledgements.stream()
                        .map(one -> one.step().equals(step) && one.isHeld() ? one.released(now) : one)
                        .toList(),
                erasedAt,
                calls,
                rest);
    }

    /** Who has a step now. */
    public Optional<Acknowledgement> acknowledged(String step) {
        return acknowledgements.stream()
                .filter(one -> one.step().equals(step) && one.isHeld())
                .findFirst();
    }

    /** Whether someone has, or has had, a step. */
    boolean hasBeenTaken(String step) {
        return acknowledgements.stream().anyMatch(one -> one.step().equals(step));
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

    /** The search for someone who takes a step on. */
    public Optional<Call> call(String step) {
        return calls.stream().filter(call -> call.step().equals(step)).findFirst();
    }

    /** Without the messages, and so without who was told. Once more does nothing. */
    public Dispatch erased(Instant now) {
        return isErased() ? this : with(List.of(), List.of(), now, List.of(), rest);
    }

    /** What waits to be sent, of these, is not sent. */
    Dispatch supersede(Predicate<Delivery> which, Instant now) {
        return replace(delivery -> delivery.progress().state() == DeliveryState.REQUESTED && which.test(delivery)
                ? delivery.with(delivery.progress().superseded(now))
                : delivery);
    }

    Dispatch and(List<Delivery> more) {
        return isErased()
                ? this
                : with(
                        Stream.concat(deliveries.stream(), more.stream()).toList(),
                        acknowledgements,
                        erasedAt,
                        calls,
                        rest);
    }

    /** With a search in the place of the one for the same step, or as a new one. */
    Dispatch and(Call call) {
        var changed = call(call.step()).isPresent()
                ? calls.stream()
                        .map(one -> one.step().equals(call.step()) ? call : one)
                        .toList()
                : Stream.concat(calls.stream(), Stream.of(call)).toList();
        return with(deliveries, acknowledgements, erasedAt, changed, rest);
    }

    Dispatch replace(UnaryOperator<Delivery> change) {
        return with(deliveries.stream().map(change).toList(), acknowledgements, erasedAt, calls, rest);
    }

    private Dispatch knowing(@Nullable Assessment latest, List<DutyKey> met, @Nullable Storm reported) {
        return new Dispatch(
                incident,
                municipality,
                reference,
                receivedAt,
                latest,
                met,
                deliveries,
                acknowledgements,
                erasedAt,
                calls,
                rest,
                reported);
    }

    private Dispatch with(
            List<Delivery> messages,
            List<Acknowledgement> taken,
            @Nullable Instant erased,
            List<Call> searches,
            @Nullable Rest resting) {
        return new Dispatch(
                incident,
                municipality,
                reference,
                receivedAt,
                assessment,
                dutiesMet,
                messages,
                taken,
                erased,
                searches,
                resting,
                storm);
    }
}

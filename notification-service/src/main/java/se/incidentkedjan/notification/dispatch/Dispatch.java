package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.notification.contact.Way;

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

    /** Whether nothing has happened, and all that is asked for is an answer. */
    public boolean isDrill() {
        return assessment != null && Boolean.TRUE.equals(assessment.drill());
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

    /** The reporter is to be thanked, once. */
    public Dispatch thankReporter(Instant now, @Nullable String traceparent) {
        boolean asked = deliveries.stream().anyMatch(delivery -> delivery.purpose() == Purpose.RECEIPT);
        return asked ? this : and(List.of(Delivery.receipt(incident, now, traceparent)));
    }

    /** The reporter is told how it goes, if they wanted to be told anything. Older news that waits is not sent. */
    public Dispatch tellReporter(News news, Instant at, Instant now, @Nullable String traceparent) {
        var told = Delivery.news(incident, news, at, now, traceparent);
        var wanted = deliveries.stream().anyMatch(delivery -> delivery.purpose() == Purpose.RECEIPT);
        var asked = deliveries.stream().anyMatch(delivery -> delivery.id().equals(told.id()));
        return wanted && !asked
                ? supersede(delivery -> delivery.news() != null, now).and(List.of(told))
                : this;
    }

    /** It has been assessed; an assessment older than the one we know changes nothing. */
    public Dispatch assessed(Assessment latest) {
        return assessment != null && assessment.assessedAt().isAfter(latest.assessedAt())
                ? this
                : knowing(latest, dutiesMet);
    }

    /** A duty is done: later messages do not ask for it. */
    public Dispatch met(DutyKey duty) {
        return dutiesMet.contains(duty)
                ? this
                : knowing(
                        assessment,
                        Stream.concat(dutiesMet.stream(), Stream.of(duty)).toList());
    }

    /** It has been decided that a legal duty does not apply; when it does after all, an assessment tells. */
    public Dispatch exempted(DutyKey duty) {
        return assessment == null ? this : knowing(assessment.without(duty), dutiesMet);
    }

    /**
     * So many have reported the same by now. Everyone who has been called hears it once, whatever they were called for; an older
     * count that waits is not sent.
     */
    public Dispatch grown(Storm latest, Instant now, @Nullable String traceparent) {
        var counted = "storm." + latest.reports();
        if (isErased() || rest != null || step(counted).isPresent()) {
            return this;
        }
        var told = new HashSet<Way>();
        var counters = new ArrayList<Delivery>();
        for (var delivery : deliveries) {
            var step = delivery.step();
            var recipient = delivery.recipient();
            if (step != null
                    && step.about() == null
                    && recipient != null
                    && !delivery.progress().state().isLost()
                    && told.add(recipient.way())) {
                counters.add(Delivery.to(recipient, step.grown(counted), incident, now, traceparent));
            }
        }
        return knowing(latest)
                .supersede(
                        delivery -> delivery.step() != null && delivery.step().about() == Step.About.STORM_GREW, now)
                .and(counters);
    }

    private Dispatch knowing(Storm latest) {
        return new Dispatch(
                incident,
                municipality,
                reference,
                receivedAt,
                assessment,
                dutiesMet,
                deliveries,
                acknowledgements,
                erasedAt,
                calls,
                rest,
                latest);
    }

    /**
     * Nobody has to act any more, because the case is closed or worked on as another one. What waits to be sent to those who
     * would have had to is not sent.
     */
    public Dispatch rest(CaseStatus status, Instant now) {
        // Whether what is gathered is told is decided when it is sent.
        return rest != null
                ? with(deliveries, acknowledgements, calls, rest.as(status))
                : with(deliveries, acknowledgements, calls, new Rest(now, deliveries.size(), calls.size(), status))
                        .supersede(
                                delivery -> delivery.step() != null
                                        && delivery.gathered() == null
                                        && delivery.step().isOverWithTheCase(),
                                now);
    }

    /** Someone has to act again: whoever has not been found yet is searched for from the beginning. */
    public Dispatch resume(Instant now) {
        return rest == null
                ? this
                : with(
                        deliveries,
                        acknowledgements,
                        calls.stream()
                                .map(call -> acknowledged(call.step()).isPresent() ? call : call.again(now))
                                .toList(),
                        null);
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

    /** Whether someone is searched for who takes a step on. */
    public boolean isRunning(Call call) {
        return !isErased()
                && acknowledged(call.step()).isEmpty()
                && step(call.step()).filter(this::isAskedMoreUrgently).isEmpty()
                && (rest == null || calls.indexOf(call) >= rest.searches());
    }

    /**
     * Since when the last resort has been asked in vain for a step that nobody has, UTC; empty when there is none, and for a
     * drill: that nobody answers it is told when its time is out, by whoever counts drills.
     */
    public Optional<Instant> unansweredSince() {
        return calls.stream()
                .filter(call -> !isDrill() && isRunning(call))
                .flatMap(call -> deliveries.stream()
                        .filter(delivery -> delivery.isOf(call.step()))
                        .filter(delivery -> delivery.asking() != null
                                && delivery.asking().lastResort()
                                && delivery.number() < call.asked()))
                .map(Delivery::requestedAt)
                .min(Comparator.naturalOrder());
    }

    /**
     * Begins to try what is due. Only whoever knows the token has the right to try until the lease ends. What nobody has to
     * be told any more is not tried.
     */
    public Dispatch attempt(Priority priority, String token, Instant now, Instant leaseEnds) {
        return replace(delivery -> delivery.priority() == priority
                        && delivery.progress().isDue(now)
                        && !delivery.progress().isTriedBy(token)
                ? delivery.with(
                        isStale(delivery)
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
                    next.state() == DeliveryState.REQUESTED && isStale(delivery) ? next.superseded(now) : next);
        });
    }

    /** A message, or the letter that it went with, was accepted by a relay and could not be brought. */
    public Dispatch bounced(String delivery, Instant now) {
        return replace(one -> one.isCalled(delivery) && one.progress().state().mayBecome(DeliveryState.BOUNCED)
                ? one.with(one.progress().bounced(now))
                : one);
    }

    /** Whether what a message tells is not to be told any more. */
    boolean isStale(Delivery delivery) {
        var step = delivery.step();
        if (step == null) {
            return false;
        }
        return acknowledged(step.name()).isPresent()
                || (rest != null
                        && !(delivery.gathered() != null && rest.isToldAsEnded())
                        && deliveries.indexOf(delivery) < rest.messages()
                        && step.isOverWithTheCase())
                || (delivery.gathered() == null && isAskedMoreUrgently(step))
                || isDeclined(step, delivery)
                || (step.duty() != null && !isOpen(step.duty()));
    }

    /** Whether it has turned out to be worse, so that the same role has been called anew. */
    private boolean isAskedMoreUrgently(Step step) {
        return deliveries.stream()
                .map(Delivery::step)
                .filter(Objects::nonNull)
                .anyMatch(other -> other.isSameButMoreUrgentThan(step));
    }

    private boolean isDeclined(Step step, Delivery delivery) {
        var recipient = delivery.recipient();
        var asking = delivery.asking();
        return recipient != null
                && asking != null
                && !asking.lastResort()
                && call(step.name())
                        .filter(call -> call.declined().contains(recipient.person()))
                        .isPresent();
    }

    private boolean isOpen(DutyKey duty) {
        return !dutiesMet.contains(duty)
                && (assessment == null
                        || assessment.deadlines().stream()
                                .anyMatch(one -> one.key().equals(duty)));
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

    /** The lanes in which something is to be sent now that nobody has tried to send yet. */
    public Set<Priority> fresh(Instant now) {
        return lanes(delivery ->
                delivery.progress().attempts() == 0 && delivery.progress().isDue(now));
    }

    /** The lanes in which something is to be done now. */
    public Set<Priority> due(Instant now) {
        return AheadOfTime.isIn(this, now) ? Set.of(Priority.values()) : dueByTheClock(now);
    }

    /** Whether something should have been done so long before, because of an outage or a clock that jumped. */
    public boolean isLate(Instant now, Duration time) {
        var due = wakeAt();
        return due != null && due.plus(time).isBefore(now);
    }

    private Set<Priority> dueByTheClock(Instant now) {
        return Stream.concat(
                        lanes(delivery -> delivery.progress().isDue(now)).stream(),
                        calls.stream()
                                .filter(call -> isRunning(call) && call.isDue(now))
                                .map(this::priority))
                .collect(Collectors.toSet());
    }

    private Set<Priority> lanes(Predicate<Delivery> which) {
        return deliveries.stream().filter(which).map(Delivery::priority).collect(Collectors.toSet());
    }

    private Priority priority(Call call) {
        return deliveries.stream()
                .filter(delivery -> delivery.isOf(call.step()))
                .map(Delivery::priority)
                .findFirst()
                .orElse(Priority.URGENT);
    }

    /** When something is to be done in the lane of those who must act, UTC; absent when nothing is. */
    public Optional<Instant> urgentAt() {
        return Stream.concat(
                        deliveries.stream()
                                .filter(delivery -> delivery.priority() == Priority.URGENT)
                                .map(delivery -> delivery.progress().wakeAt()),
                        calls.stream()
                                .filter(call -> isRunning(call) && priority(call) == Priority.URGENT)
                                .map(Call::nextAt))
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder());
    }

    /** The earliest instant, UTC, at which something is to be done; null when everything is settled. */
    public @Nullable Instant wakeAt() {
        return Stream.concat(
                        deliveries.stream().map(delivery -> delivery.progress().wakeAt()),
                        calls.stream().filter(this::isRunning).map(Call::nextAt))
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When the first message that someone must act on was accepted, UTC. */
    public Optional<Instant> firstReachedAt() {
        return deliveries.stream()
                .filter(delivery -> delivery.purpose() == Purpose.ESCALATION
                        && delivery.progress().state().isOnItsWay())
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
                        now,
                        List.of(),
                        rest,
                        storm);
    }

    /** Whether it is erased who was told. */
    public boolean isErased() {
        return erasedAt != null;
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
                : with(Stream.concat(deliveries.stream(), more.stream()).toList(), acknowledgements, calls, rest);
    }

    /** With a search in the place of the one for the same step, or as a new one. */
    Dispatch and(Call call) {
        var changed = call(call.step()).isPresent()
                ? calls.stream()
                        .map(one -> one.step().equals(call.step()) ? call : one)
                        .toList()
                : Stream.concat(calls.stream(), Stream.of(call)).toList();
        return with(deliveries, acknowledgements, changed, rest);
    }

    Dispatch replace(UnaryOperator<Delivery> change) {
        return with(deliveries.stream().map(change).toList(), acknowledgements, calls, rest);
    }

    private Dispatch knowing(@Nullable Assessment latest, List<DutyKey> met) {
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
                storm);
    }

    private Dispatch with(
            List<Delivery> messages, List<Acknowledgement> taken, List<Call> searches, @Nullable Rest resting) {
        return new Dispatch(
                incident,
                municipality,
                reference,
                receivedAt,
                assessment,
                dutiesMet,
                messages,
                taken,
                erasedAt,
                searches,
                resting,
                storm);
    }
}

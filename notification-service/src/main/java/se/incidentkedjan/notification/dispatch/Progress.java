package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.NotificationEvent.Failure;

/**
 * How far one message has come.
 *
 * @param state how far
 * @param attempts how many times it has been tried
 * @param nextAttemptAt when it is to be tried next, UTC; while it is being tried, when the try counts as lost
 * @param lastAttemptAt when it was last tried, UTC
 * @param settledAt when it was accepted or given up, UTC
 * @param failure why it was given up
 * @param repeated whether an earlier attempt may have been accepted too, because its answer was lost
 * @param attempt identifies the latest attempt, so that only its own answer counts against it
 * @param answeredAt when it came back, or was answered, after it was accepted, UTC
 */
public record Progress(
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant settledAt,
        @Nullable Failure failure,
        boolean repeated,
        @Nullable String attempt,
        @Nullable Instant answeredAt) {

    private static final Duration HANDED_OVER_WITHIN = Duration.ofSeconds(2);

    static Progress waitingFrom(Instant now) {
        return new Progress(DeliveryState.REQUESTED, 0, now, null, null, null, false, null, null);
    }

    /** The same may have arrived before. */
    static Progress repeatingFrom(Instant now) {
        return new Progress(DeliveryState.REQUESTED, 0, now, null, null, null, true, null, null);
    }

    static Progress failed(Instant now, Failure failure) {
        return new Progress(DeliveryState.FAILED, 0, null, null, now, failure, false, null, null);
    }

    /** When to look at it again, UTC; null when it is settled. */
    @Nullable
    Instant wakeAt() {
        // What is new is handed over at once; only if that was lost is it to be found again.
        boolean isNew = state == DeliveryState.REQUESTED && attempts == 0;
        return nextAttemptAt == null || !isNew ? nextAttemptAt : nextAttemptAt.plus(HANDED_OVER_WITHIN);
    }

    /** Whether it is time to try, for the first time or again. */
    boolean isDue(Instant now) {
        return !state.isSettled() && nextAttemptAt != null && !nextAttemptAt.isAfter(now);
    }

    /** Whether this attempt is the one under way. */
    boolean isTriedBy(String token) {
        return state == DeliveryState.ATTEMPTING && token.equals(attempt);
    }

    /** An attempt begins. One that was never heard of again may have been accepted. */
    Progress attempting(String token, Instant now, Instant leaseEnds) {
        check(DeliveryState.ATTEMPTING);
        boolean lost = state == DeliveryState.ATTEMPTING;
        return new Progress(
                DeliveryState.ATTEMPTING, attempts + 1, leaseEnds, now, null, null, repeated || lost, token, null);
    }

    /**
     * How it stands after an attempt. That the relay accepted it is true whoever tells it; anything else counts only from the
     * attempt that is under way, and nothing changes what is settled.
     */
    Progress after(String token, Outcome outcome, Instant now) {
        if (state.isSettled() || !(outcome instanceof Outcome.Accepted || isTriedBy(token))) {
            return this;
        }
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted(token, now);
            case Outcome.TriedInVain(var maybeAccepted) -> inVain(now, BackOff.after(attempts), maybeAccepted);
            case Outcome.NotTried notTried -> postponed(now);
            case Outcome.GivenUp(var reason) -> givenUp(now, reason);
        };
    }

    /** The relay accepted it, in this attempt or in one that was thought lost. */
    private Progress accepted(String token, Instant now) {
        check(DeliveryState.ACCEPTED);
        boolean another = state == DeliveryState.ATTEMPTING && !token.equals(attempt);
        return new Progress(
                DeliveryState.ACCEPTED, attempts, null, lastAttemptAt, now, null, repeated || another, token, null);
    }

    /** It did not work this time. */
    private Progress inVain(Instant now, Duration pause, boolean maybeAccepted) {
        check(DeliveryState.REQUESTED);
        return new Progress(
                DeliveryState.REQUESTED,
                attempts,
                now.plus(pause),
                lastAttemptAt,
                null,
                null,
                repeated || maybeAccepted,
                attempt,
                null);
    }

    /** The attempt ended before it had begun in earnest; it does not count. */
    private Progress postponed(Instant now) {
        check(DeliveryState.REQUESTED);
        return new Progress(
                DeliveryState.REQUESTED,
                Math.max(0, attempts - 1),
                now,
                lastAttemptAt,
                null,
                null,
                repeated,
                attempt,
                null);
    }

    /** It can never work. */
    private Progress givenUp(Instant now, Failure reason) {
        check(DeliveryState.FAILED);
        return new Progress(DeliveryState.FAILED, attempts, null, lastAttemptAt, now, reason, repeated, attempt, null);
    }

    /** It is not to be sent any more. */
    Progress superseded(Instant now) {
        check(DeliveryState.SUPERSEDED);
        return new Progress(
                DeliveryState.SUPERSEDED, attempts, null, lastAttemptAt, now, null, repeated, attempt, null);
    }

    /** Last tried now if it says that it was later. */
    Progress triedBy(Instant now) {
        return lastAttemptAt == null || !lastAttemptAt.isAfter(now)
                ? this
                : new Progress(state, attempts, nextAttemptAt, now, settledAt, failure, repeated, attempt, answeredAt);
    }

    /** It is not to be tried before an instant. */
    Progress notBefore(Instant instant) {
        return new Progress(state, attempts, instant, lastAttemptAt, settledAt, failure, repeated, attempt, answeredAt);
    }

    /** It could not be brought after all. */
    Progress bounced(Instant now) {
        check(DeliveryState.BOUNCED);
        return answered(DeliveryState.BOUNCED, now);
    }

    /** Whoever got it has answered by it. That it was accepted is then certain. */
    Progress acknowledged(Instant now) {
        check(DeliveryState.ACKNOWLEDGED);
        return answered(DeliveryState.ACKNOWLEDGED, now);
    }

    private Progress answered(DeliveryState next, Instant now) {
        return new Progress(
                next, attempts, null, lastAttemptAt, settledAt == null ? now : settledAt, null, repeated, attempt, now);
    }

    private void check(DeliveryState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a delivery that is " + state + " cannot become " + next);
        }
    }
}

package se.incidentkedjan.notification.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.dispatch.BackOff;
import se.incidentkedjan.notification.dispatch.Outcome;

/**
 * One change told to one system.
 *
 * @param id the same in every attempt
 * @param client the system
 * @param change what it is told
 * @param requestedAt since when it is to be told, UTC
 * @param state how far it has come
 * @param attempts how many times it has been tried
 * @param nextAt when it is to be tried next, UTC; while it is being tried, when the try counts as lost; absent when settled
 * @param settledAt when it was taken, given up or dropped, UTC
 * @param repeated whether an earlier attempt may have been taken too, because its answer was lost
 * @param attempt identifies the latest attempt, or whoever gave it up without one, so that only its own answer counts against it
 */
public record Notice(
        String id,
        ClientCode client,
        StatusChange change,
        Instant requestedAt,
        NoticeState state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant settledAt,
        boolean repeated,
        @Nullable String attempt) {

    /** Who does not take it for so long is not expected to any more. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final Duration HANDED_OVER_WITHIN = Duration.ofSeconds(2);

    /** No pause and no lease is longer; what lies further ahead was written while a clock was ahead. */
    private static final Duration FURTHEST = Duration.ofMinutes(31);

    static Notice of(IncidentId incident, ClientCode client, StatusChange change, Instant now) {
        // A line feed stands in none of the parts, so no two lists of parts look the same.
        var name = incident + "\nstatus\n" + client + "\n" + change.number();
        return new Notice(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                client,
                change,
                now,
                NoticeState.WAITING,
                0,
                now,
                null,
                false,
                null);
    }

    /** When to look at it again, UTC; null when it is settled. */
    @Nullable
    Instant wakeAt() {
        // What is new is handed over at once; only if that was lost is it to be found again.
        return nextAt != null && state == NoticeState.WAITING && attempts == 0
                ? nextAt.plus(HANDED_OVER_WITHIN)
                : nextAt;
    }

    boolean isDue(Instant now) {
        return nextAt != null && (!nextAt.isAfter(now) || nextAt.isAfter(now.plus(FURTHEST)));
    }

    boolean isTriedBy(String token) {
        return state == NoticeState.ATTEMPTING && token.equals(attempt);
    }

    /** An attempt begins. One that was never heard of again may have been taken. */
    Notice attempting(String token, Instant leaseEnds) {
        var lost = state == NoticeState.ATTEMPTING;
        return new Notice(
                id,
                client,
                change,
                requestedAt,
                NoticeState.ATTEMPTING,
                attempts + 1,
                leaseEnds,
                null,
                repeated || lost,
                token);
    }

    /**
     * How it stands after an attempt. That the system took it is true whoever tells it; anything else counts only from the
     * attempt that is under way, and nothing changes what is settled.
     */
    Notice after(String token, Outcome.Tried outcome, Instant now) {
        if (state.isSettled() || !(outcome instanceof Outcome.Accepted || isTriedBy(token))) {
            return this;
        }
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                settled(NoticeState.TAKEN, repeated || !token.equals(attempt), attempt, now);
            case Outcome.TriedInVain(var maybeTaken) ->
                isTooOld(now)
                        ? settled(NoticeState.GIVEN_UP, repeated || maybeTaken, attempt, now)
                        : waiting(now.plus(BackOff.after(attempts)), repeated || maybeTaken);
            case Outcome.GivenUp givenUp -> settled(NoticeState.GIVEN_UP, repeated, attempt, now);
        };
    }

    /** It is not tried before an instant, because the system is known not to take anything until then. */
    Notice postponed(Instant until, Instant now) {
        return state.isSettled() || isUnderWay(now) ? this : waiting(until, repeated || isLost(now));
    }

    /** There is nowhere to send it: it waits until there is, but not for ever. The token tells who gave it up. */
    Notice withNowhereToGo(String token, Instant until, Instant now) {
        if (state.isSettled() || isUnderWay(now) || !isTooOld(now)) {
            return postponed(until, now);
        }
        return settled(NoticeState.GIVEN_UP, repeated || isLost(now), token, now);
    }

    /** It is not sent any more; what is being sent right now is left alone. */
    Notice dropped(Instant now) {
        return state.isSettled() || isUnderWay(now)
                ? this
                : settled(NoticeState.DROPPED, repeated || isLost(now), attempt, now);
    }

    private boolean isUnderWay(Instant now) {
        return state == NoticeState.ATTEMPTING && !isDue(now);
    }

    /** Whether an attempt was never heard of again, so that it may have been taken. */
    private boolean isLost(Instant now) {
        return state == NoticeState.ATTEMPTING && isDue(now);
    }

    private boolean isTooOld(Instant now) {
        return !requestedAt.plus(PATIENCE).isAfter(now);
    }

    private Notice waiting(Instant next, boolean maybeTwice) {
        return new Notice(
                id, client, change, requestedAt, NoticeState.WAITING, attempts, next, null, maybeTwice, attempt);
    }

    private Notice settled(NoticeState end, boolean maybeTwice, @Nullable String by, Instant now) {
        return new Notice(id, client, change, requestedAt, end, attempts, null, now, maybeTwice, by);
    }
}

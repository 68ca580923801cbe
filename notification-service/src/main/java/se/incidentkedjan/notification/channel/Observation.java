package se.incidentkedjan.notification.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.dispatch.Outcome;

/**
 * What has been seen of a channel, by this instance and since it started.
 *
 * @param lastAcceptedAt when it last took a message, UTC; absent when it has taken none
 * @param lastFailureAt when it last did not, UTC; absent when it always has
 * @param lastFailure of which kind that was
 * @param failures how many attempts in a row have been in vain
 * @param refusals how many messages in a row it has refused for good
 * @param failingSince since when it fails, UTC; absent when it does not
 */
public record Observation(
        @Nullable Instant lastAcceptedAt,
        @Nullable Instant lastFailureAt,
        @Nullable Kind lastFailure,
        int failures,
        int refusals,
        @Nullable Instant failingSince) {

    /** Nothing yet. */
    public static final Observation NOTHING = new Observation(null, null, null, 0, 0, null);

    private static final int MANY_FAILURES = 3;
    private static final int MANY_REFUSALS = 5;

    /** What went wrong. */
    public enum Kind {
        /** It did not take the message now. */
        NOT_NOW,
        /** Its answer was lost. */
        UNANSWERED,
        /** It refused the message for good. */
        REFUSED
    }

    /** Whether so many attempts in a row have gone wrong that it is the channel and not the message. */
    public boolean isFailing() {
        return failures >= MANY_FAILURES || refusals >= MANY_REFUSALS;
    }

    /** After one more attempt. */
    public Observation after(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> new Observation(now, lastFailureAt, lastFailure, 0, 0, null);
            case Outcome.TriedInVain(var maybeAccepted) ->
                failed(maybeAccepted ? Kind.UNANSWERED : Kind.NOT_NOW, failures + 1, refusals, now);
            case Outcome.GivenUp(var failure) ->
                switch (failure) {
                    // It answered: not away. But who refuses one after the other is set up wrongly.
                    case REFUSED_BY_RELAY -> failed(Kind.REFUSED, 0, refusals + 1, now);
                    default -> this;
                };
            case Outcome.NotTried notTried -> this;
        };
    }

    private Observation failed(Kind kind, int newFailures, int newRefusals, Instant now) {
        var next = new Observation(lastAcceptedAt, now, kind, newFailures, newRefusals, failingSince);
        return new Observation(
                lastAcceptedAt,
                now,
                kind,
                newFailures,
                newRefusals,
                !next.isFailing() ? null : failingSince == null ? now : failingSince);
    }
}

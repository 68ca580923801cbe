package se.incidentkedjan.notification.sending.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.notification.dispatch.Outcome;

/** Says in the log what to do about another system that does not take messages: once, until it does again. For one thread. */
public final class Advice {

    private static final Logger LOG = LoggerFactory.getLogger(Advice.class);

    /** Whoever lets us wait for an answer in vain is not asked for a while: those behind in the lane have other ways. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final String whom;
    private final String setting;
    private final String address;
    private final Clock clock;
    private @Nullable String said;
    private Instant saidAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    /**
     * Nothing said yet.
     *
     * @param whom what the other system is called, with no more of its address than its host
     * @param setting the prefix of its settings
     */
    public Advice(String whom, String setting, Clock clock) {
        this(whom, setting, setting + ".url", clock);
    }

    /**
     * The same, for a system whose address stands elsewhere than its settings.
     *
     * @param address what the place is called where its address stands
     */
    public Advice(String whom, String setting, String address, Clock clock) {
        this.whom = whom;
        this.setting = setting;
        this.address = address;
        this.clock = clock;
    }

    /** Whether it has asked us to wait, or lets us wait in vain. */
    public boolean isToWait() {
        return waitsUntil() != null;
    }

    /** Until when it has asked us to wait, or lets us wait in vain, UTC; null when it does neither. */
    public @Nullable Instant waitsUntil() {
        var now = clock.instant();
        // A clock that was set back makes no wait longer.
        return now.isBefore(notBefore) && !now.isBefore(saidAt) ? notBefore : null;
    }

    /** It takes no connections. */
    public void notReady() {
        once("away", () -> LOG.warn("{} takes no connections; messages wait until it does", whom));
    }

    /** An attempt has ended. */
    public void noted(String delivery, Answer answer, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            if (said != null) {
                LOG.info("{} takes messages again", whom);
            }
            said = null;
            return;
        }
        switch (answer) {
            case Answer.NotReached(var kind) ->
                once(kind, () -> LOG.warn("{} could not be reached ({}); messages wait until it can", whom, kind));
            case Answer.Lost(var kind) -> {
                waitFor(REST);
                LOG.warn(
                        "Delivery {} went to {}, and its answer was lost ({}); trying again later",
                        delivery,
                        whom,
                        kind);
            }
            case Answer.Came came -> answered(delivery, came, outcome);
        }
    }

    private void answered(String delivery, Answer.Came came, Outcome outcome) {
        int status = came.status();
        if (came.retryAfter() != null) {
            waitFor(came.retryAfter());
        }
        if (outcome instanceof Outcome.GivenUp) {
            LOG.warn("{} refused delivery {} for good with status {}", whom, delivery, status);
        } else if (status >= 200 && status < 300) {
            LOG.warn("{} did not take delivery {} though its status is {}", whom, delivery, status);
        } else if (status >= 300 && status < 500) {
            once(Integer.toString(status), () -> LOG.error("{} answers {}; {}", whom, status, whatToDo(status)));
        } else {
            once(Integer.toString(status), () -> LOG.warn("{} answers {}; messages wait", whom, status));
        }
    }

    private void waitFor(Duration time) {
        saidAt = clock.instant();
        notBefore = saidAt.plus(time);
    }

    private String whatToDo(int status) {
        return switch (status) {
            case 401, 403, 407 -> "messages wait until the secret and its form under " + setting + " are right";
            case 404, 405, 421, 426 -> "messages wait until " + address + " is right";
            default ->
                status < 400 ? "redirects are never followed: set " + address + " to where it leads" : "messages wait";
        };
    }

    private void once(String what, Runnable say) {
        if (!what.equals(said)) {
            say.run();
        }
        said = what;
    }
}

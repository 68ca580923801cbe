package se.incidentkedjan.notification.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.notification.channel.ChannelState.State;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.dispatch.Outcome;

/** How the channels are, and which of them are to be avoided. For any thread. */
public final class ChannelHealth {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelHealth.class);
    private static final int TRIES = 5;

    /** What came of marking a channel. */
    public sealed interface Marking {

        /** It is done. */
        record Done() implements Marking {}

        /**
         * It was not done.
         *
         * @param why why not
         */
        record Refused(Refusal why) implements Marking {}
    }

    /** Why a channel is not marked. */
    public enum Refusal {
        /** The installation does not have it. */
        NOT_CONFIGURED,
        /** Without it nobody could be reached. */
        LAST_ONE,
        /** It must be from now on, and for no longer than {@link Mark#LONGEST}. */
        BAD_TIME
    }

    private final Set<DeliveryChannel> configured;
    private final MarkStore store;
    private final Clock clock;
    private final Map<DeliveryChannel, Observation> seen = new ConcurrentHashMap<>();
    private volatile @Nullable Marks known;

    /** Of those channels that the installation has. */
    public ChannelHealth(Set<DeliveryChannel> configured, MarkStore store, Clock clock) {
        this.configured = Set.copyOf(configured);
        this.store = store;
        this.clock = clock;
    }

    /**
     * Whether nothing is to be sent by it now, because people have said so. That it fails is no reason: only by trying is
     * seen that it works again. Never waits for the store but the first time.
     */
    public boolean isAvoided(DeliveryChannel channel) {
        return marks().of(channel, clock.instant()).isPresent();
    }

    /** Whether the installation has it. */
    public boolean isConfigured(DeliveryChannel channel) {
        return configured.contains(channel);
    }

    /** An attempt by it has ended. */
    public void noted(DeliveryChannel channel, Outcome outcome) {
        var now = clock.instant();
        seen.compute(channel, (unused, before) -> (before == null ? Observation.NOTHING : before).after(outcome, now));
    }

    /** How one channel is. */
    public ChannelState of(DeliveryChannel channel) {
        return state(channel, marks(), clock.instant());
    }

    /** How all of them are. */
    public List<ChannelState> all() {
        var marks = marks();
        var now = clock.instant();
        return Arrays.stream(DeliveryChannel.values())
                .map(channel -> state(channel, marks, now))
                .toList();
    }

    private ChannelState state(DeliveryChannel channel, Marks marks, Instant now) {
        var observation = seen.getOrDefault(channel, Observation.NOTHING);
        var mark = marks.of(channel, now).orElse(null);
        var state = !configured.contains(channel)
                ? State.NOT_CONFIGURED
                : mark != null ? State.MARKED_DOWN : observation.isFailing() ? State.FAILING : State.WORKING;
        return new ChannelState(channel, state, observation, mark);
    }

    /**
     * Marks a channel down.
     *
     * @param by the name of who says so
     */
    public Marking down(DeliveryChannel channel, String by, Instant until, Mark.Reason reason) {
        var now = clock.instant();
        if (!configured.contains(channel)) {
            return new Marking.Refused(Refusal.NOT_CONFIGURED);
        }
        if (!until.isAfter(now) || Duration.between(now, until).compareTo(Mark.LONGEST) > 0) {
            return new Marking.Refused(Refusal.BAD_TIME);
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var before = store.read();
            if (!anotherWorks(channel, before, now)) {
                return new Marking.Refused(Refusal.LAST_ONE);
            }
            if (written(before.with(channel, new Mark(by, now, until, reason), now))) {
                return new Marking.Done();
            }
        }
        throw new IllegalStateException("others keep marking channels at the same time");
    }

    private boolean anotherWorks(DeliveryChannel channel, Marks marks, Instant now) {
        return Arrays.stream(DeliveryChannel.values())
                .filter(other -> other != channel)
                .anyMatch(other -> state(other, marks, now).state() == State.WORKING);
    }

    /** Lets a channel be used again. Nothing happens when it is not marked down. */
    public void up(DeliveryChannel channel) {
        var now = clock.instant();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var before = store.read();
            if (before.of(channel, now).isEmpty() || written(before.without(channel, now))) {
                refresh();
                return;
            }
        }
        throw new IllegalStateException("others keep marking channels at the same time");
    }

    private boolean written(Marks next) {
        var done = store.write(next);
        if (done) {
            known = next;
        }
        return done;
    }

    /** Reads what others have marked. A store that is away leaves what was known. */
    public void refresh() {
        try {
            known = store.read();
        } catch (RuntimeException e) {
            LOG.debug("The marks of the channels could not be read; going on with those that are known", e);
        }
    }

    private Marks marks() {
        var last = known;
        if (last == null) {
            refresh();
            last = known;
        }
        return last == null ? Marks.NONE : last;
    }
}

package se.incidentkedjan.notification.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.auditor.ChainCheck;

/** Channels that have failed for some time, or been marked down for so long that someone may have forgotten. */
public final class ChannelCheck implements ChainCheck {

    private final ChannelHealth health;
    private final Duration failing;
    private final Duration marked;
    private final Clock clock;

    /**
     * Looks at all channels.
     *
     * @param failing how long one may fail before it is said
     * @param marked how long one may be marked down before it is said
     */
    public ChannelCheck(ChannelHealth health, Duration failing, Duration marked, Clock clock) {
        this.health = health;
        this.failing = failing;
        this.marked = marked;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "channels";
    }

    @Override
    public Optional<String> look() {
        var wrong = health.all().stream()
                .flatMap(channel -> wrongWith(channel).stream())
                .collect(Collectors.joining(" "));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong + " Se sidan /kanaler.");
    }

    private Optional<String> wrongWith(ChannelState channel) {
        var name = ChannelTexts.name(channel.channel());
        var mark = channel.mark();
        return switch (channel.state()) {
            case FAILING ->
                isOver(channel.seen().failingSince(), failing)
                        ? Optional.of(name + " tar inte emot meddelanden.")
                        : Optional.empty();
            case MARKED_DOWN ->
                mark != null && isOver(mark.since(), marked)
                        ? Optional.of(name + " är fortfarande markerad som nere.")
                        : Optional.empty();
            case WORKING, NOT_CONFIGURED -> Optional.empty();
        };
    }

    private boolean isOver(@Nullable Instant since, Duration limit) {
        return since != null && since.plus(limit).isBefore(clock.instant());
    }
}

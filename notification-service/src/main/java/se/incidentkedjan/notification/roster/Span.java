package se.incidentkedjan.notification.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * A stretch of time.
 *
 * @param from its first instant, UTC
 * @param to the first instant after it, UTC
 */
public record Span(Instant from, Instant to) {

    /** Between two Swedish clock times, each of which is taken as {@link #instantOf} says. */
    static Span between(LocalDateTime from, LocalDateTime to) {
        return new Span(instantOf(from), instantOf(to));
    }

    /**
     * When a Swedish clock shows a time. The hour that does not exist begins and ends at the leap; of the hour that there is
     * twice it is the first. So what ends at a time and what begins at it always meet.
     */
    static Instant instantOf(LocalDateTime local) {
        var rules = SwedishTime.ZONE.getRules();
        var leap = rules.getTransition(local);
        return leap != null && leap.isGap()
                ? leap.getInstant()
                : local.atZone(SwedishTime.ZONE).toInstant();
    }

    /** Whether an instant is within it. */
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** What it has in common with another. */
    public Optional<Span> within(Span other) {
        var later = from.isAfter(other.from) ? from : other.from;
        var earlier = to.isBefore(other.to) ? to : other.to;
        return later.isBefore(earlier) ? Optional.of(new Span(later, earlier)) : Optional.empty();
    }

    /** The same time in order, with what touches or overlaps put together. */
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || span.from.isAfter(last.to)) {
                merged.add(span);
            } else if (span.to.isAfter(last.to)) {
                merged.set(merged.size() - 1, new Span(last.from, span.to));
            }
        }
        return merged;
    }
}

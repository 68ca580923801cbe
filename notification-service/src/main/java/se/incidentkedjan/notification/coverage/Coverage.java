package se.incidentkedjan.notification.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.incidentkedjan.notification.roster.ContactPlan;
import se.incidentkedjan.notification.roster.Span;

/**
 * Where nobody answers, as far as the files tell. Immutable.
 *
 * @param plan what it was made of
 * @param madeAt when, UTC
 * @param window the time it covers
 * @param gaps where nobody answers, the first to come first
 * @param leanings where others than the called role answer
 */
public record Coverage(ContactPlan plan, Instant madeAt, Span window, List<Gap> gaps, List<Leaning> leanings) {

    /** Keeps its own copies. */
    public Coverage {
        gaps = List.copyOf(gaps);
        leanings = List.copyOf(leanings);
    }

    /** What the gaps are, whenever: an ongoing one begins anew each time it is looked at. */
    public Set<String> places() {
        return gaps.stream()
                .map(gap -> gap.role() + " " + gap.units() + " " + gap.why())
                .collect(Collectors.toSet());
    }

    /** Whether somebody answers always. */
    public boolean isComplete() {
        return gaps.isEmpty();
    }
}

package se.incidentkedjan.reporting.suppression;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.reporting.suppression.Outcome.Shown;

/**
 * What a publication may tell.
 *
 * @param outcomes what becomes of each wanted figure, in the order in which they were asked for
 * @param exposed what is known too well already; nothing in this publication makes it worse
 */
public record Released(Map<Aggregate, Outcome> outcomes, List<Exposed> exposed) {

    /** Keeps order and content. */
    public Released {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        exposed = List.copyOf(exposed);
    }

    /**
     * What becomes of a figure.
     *
     * @throws IllegalArgumentException when it was not among those that were asked for
     */
    public Outcome of(Aggregate aggregate) {
        var outcome = outcomes.get(aggregate);
        if (outcome == null) {
            throw new IllegalArgumentException("nobody asked whether this may be shown: " + aggregate);
        }
        return outcome;
    }

    /**
     * Whether a derived figure (a share, a rate, a median, a change) may be shown: only when each number that it is made of is. A number that
     * was never asked about is not.
     */
    public boolean mayTell(Collection<Aggregate> madeOf) {
        return madeOf.stream().allMatch(aggregate -> outcomes.get(aggregate) instanceof Shown);
    }

    /** As {@link #mayTell(Collection)}. */
    public boolean mayTell(Aggregate... madeOf) {
        return mayTell(Arrays.asList(madeOf));
    }

    /**
     * This publication as one that later ones must be safe beside.
     *
     * @param counts the true numbers that it was made of; those of its own periods are enough
     */
    public Published published(Cube counts) {
        var shown = outcomes.keySet().stream().filter(this::mayTell).toList();
        var hidden = outcomes.keySet().stream()
                .filter(aggregate -> !mayTell(aggregate))
                .toList();
        return new Published(shown, hidden, counts);
    }
}

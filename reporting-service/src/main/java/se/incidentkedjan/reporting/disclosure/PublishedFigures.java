package se.incidentkedjan.reporting.disclosure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.incidentkedjan.reporting.suppression.Days;
import se.incidentkedjan.reporting.suppression.Published;

/**
 * What a publication told and kept back, with the true numbers of its time. Never to be shown.
 *
 * @param byThings by what is counted
 */
public record PublishedFigures(Map<Things, Published> byThings) {

    /** Keeps a copy. */
    public PublishedFigures {
        byThings = Map.copyOf(byThings);
    }

    /** What it told of some periods; of those things only that it told anything of. */
    PublishedFigures within(Set<Days> periods) {
        var kept = new EnumMap<Things, Published>(Things.class);
        byThings.forEach((things, published) -> {
            var part = published.within(periods);
            if (!part.isEmpty()) {
                kept.put(things, part);
            }
        });
        return new PublishedFigures(kept);
    }

    Stream<Days> days() {
        return byThings.values().stream()
                .flatMap(published -> Stream.concat(published.shown().stream(), published.hidden().stream()))
                .map(aggregate -> aggregate.days());
    }
}

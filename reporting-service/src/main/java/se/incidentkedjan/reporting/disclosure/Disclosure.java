package se.incidentkedjan.reporting.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import se.incidentkedjan.reporting.suppression.Aggregate;
import se.incidentkedjan.reporting.suppression.Days;
import se.incidentkedjan.reporting.suppression.Outcome.Shown;
import se.incidentkedjan.reporting.suppression.Published;
import se.incidentkedjan.reporting.suppression.Rank;
import se.incidentkedjan.reporting.suppression.Released;
import se.incidentkedjan.reporting.suppression.Suppression;
import se.incidentkedjan.reporting.suppression.Wanted;

/** Makes what everybody may read, so that no number in it points at somebody, alone or together with what was published before. */
public final class Disclosure {

    private final CountedReader reader;
    private final Decisions decisions;

    /** Tells of the numbers of this reader. */
    public Disclosure(CountedReader reader, Suppression suppression) {
        this.reader = reader;
        this.decisions = new Decisions(suppression);
    }

    /**
     * The true numbers of these periods, and of those that were told before and have to do with them.
     *
     * @param earlier everything that has been published
     */
    public Counted count(Collection<Days> periods, List<PublishedFigures> earlier, LocalDate today) {
        var related = Related.to(periods, earlier);
        return new Counted(related, reader.read(related.days(), today));
    }

    /**
     * What was made, and what is to be kept so that later publications are safe beside it.
     *
     * @param content made of figures that may be told
     * @param figures to be handed to {@link #make} when the next is made
     * @param kept how many figures are kept back
     */
    public record Made<T>(T content, PublishedFigures figures, int kept) {}

    /**
     * Writes a publication, safe beside everything that had been published when its numbers were counted.
     *
     * @param write is called twice and must ask for the same figures both times, of the periods that were counted
     */
    public <T> Made<T> make(Counted counted, Function<Figures, T> write) {
        var asked = new EnumMap<Things, Map<Aggregate, Rank>>(Things.class);
        var _ = write.apply((things, aggregate, rank) -> {
            counted.refuseOthers(aggregate.days());
            asked.computeIfAbsent(things, ignored -> new LinkedHashMap<>())
                    .merge(aggregate, rank, (one, other) -> one.compareTo(other) < 0 ? other : one);
            return Figure.HIDDEN;
        });
        var released = new EnumMap<Things, Released>(Things.class);
        asked.forEach((things, wanted) -> released.put(things, decide(things, wanted, counted)));
        var content = write.apply((things, aggregate, rank) -> figure(released, things, aggregate));
        var published = new EnumMap<Things, Published>(Things.class);
        released.forEach((things, one) -> published.put(things, one.published(counted.of(things))));
        return new Made<>(
                content,
                new PublishedFigures(published),
                published.values().stream().mapToInt(one -> one.hidden().size()).sum());
    }

    private Released decide(Things things, Map<Aggregate, Rank> asked, Counted counted) {
        var wanted = new ArrayList<Wanted>();
        asked.forEach((aggregate, rank) -> wanted.add(new Wanted(aggregate, rank)));
        return decisions.on(
                wanted,
                counted.earlier().stream()
                        .map(one -> one.byThings().get(things))
                        .filter(Objects::nonNull)
                        .toList(),
                counted.of(things));
    }

    private static Figure figure(Map<Things, Released> released, Things things, Aggregate aggregate) {
        var one = released.get(things);
        if (one == null) {
            throw new IllegalArgumentException("nobody asked for a figure of " + things);
        }
        return one.of(aggregate) instanceof Shown(var value) ? Figure.of(value) : Figure.HIDDEN;
    }
}

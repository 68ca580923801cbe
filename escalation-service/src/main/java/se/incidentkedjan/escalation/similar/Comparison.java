package se.incidentkedjan.escalation.similar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares cases. Whichever of two is asked about, the answer is the same. */
public final class Comparison {

    /** How far apart two of the same kind in the same system are received at most. */
    public static final Duration SAME_KIND_IN_SYSTEM = Duration.ofDays(7);

    /** How far apart two of the same kind in the same unit are received at most. */
    public static final Duration SAME_KIND_IN_UNIT = Duration.ofHours(12);

    /** How far apart two of the same kind are received at most, wherever they are. */
    public static final Duration SOON_AFTER = Duration.ofHours(2);

    /** How far apart two began at most: people remember roughly. */
    public static final Duration SAME_BEGINNING = Duration.ofMinutes(30);

    private static final Comparator<SharedTrait> HEAVIEST_FIRST =
            Comparator.comparingInt(SharedTrait::weight).reversed().thenComparing(Comparator.naturalOrder());

    private final Duration within;

    /**
     * Compares cases that are received near each other.
     *
     * @param within how far apart at most
     */
    public Comparison(Duration within) {
        this.within = within;
    }

    /**
     * One that looks like another.
     *
     * @param other which
     * @param similarity how much, and by what
     */
    public record Match(Traits other, Similarity similarity) {}

    /** Those that look enough like this one: the most alike first, then the nearest in time. */
    public List<Match> matches(Traits one, Collection<Traits> others) {
        return others.stream()
                .flatMap(
                        other -> between(one, other)
                                .filter(Similarity::isEnough)
                                .map(similarity -> new Match(other, similarity))
                                .stream())
                .sorted(Comparator.<Match>comparingInt(match -> -match.similarity.score())
                        .thenComparing(match -> one.from(match.other))
                        .thenComparing(match -> match.other.receivedAt())
                        .thenComparing(match -> match.other.incident().value()))
                .toList();
    }

    /**
     * How much two look alike; empty when they have nothing in common, are too far apart, or somebody has said already how
     * they belong together.
     */
    public Optional<Similarity> between(Traits one, Traits other) {
        if (one.isSettledWith(other) || !areWithin(within, one, other)) {
            return Optional.empty();
        }
        var shared = Stream.of(traces(one, other), places(one, other), times(one, other))
                .flatMap(List::stream)
                .sorted(HEAVIEST_FIRST)
                .toList();
        return shared.isEmpty() ? Optional.empty() : Optional.of(new Similarity(shared));
    }

    private static List<SharedTrait> traces(Traits one, Traits other) {
        var count = one.sharedTraces(other);
        if (count == 0) {
            return List.of();
        }
        return List.of(count == 1 ? SharedTrait.ONE_TRACE : SharedTrait.SEVERAL_TRACES);
    }

    private static List<SharedTrait> places(Traits one, Traits other) {
        var shared = new ArrayList<SharedTrait>();
        if (one.isInSystemOf(other)) {
            if (mayBeOne(one, other) && areWithin(SAME_KIND_IN_SYSTEM, one, other)) {
                shared.add(SharedTrait.SAME_KIND_IN_SYSTEM);
            } else if (mayBeOne(one, other) || !one.isOfKindOf(other)) {
                shared.add(SharedTrait.SAME_SYSTEM);
            }
        }
        if (one.isInUnitOf(other) && one.isOfKindOf(other) && areWithin(SAME_KIND_IN_UNIT, one, other)) {
            shared.add(SharedTrait.SAME_KIND_IN_UNIT);
        }
        return shared;
    }

    private static List<SharedTrait> times(Traits one, Traits other) {
        var shared = new ArrayList<SharedTrait>();
        if (one.beganWith(other, SAME_BEGINNING)) {
            shared.add(SharedTrait.SAME_BEGINNING);
        }
        if (mayBeOne(one, other) && areWithin(SOON_AFTER, one, other)) {
            shared.add(SharedTrait.SOON_AFTER);
        }
        return shared;
    }

    /**
     * Two lost phones are two incidents, and so are two mails from different senders, however soon they come and though all
     * went by the system for mail.
     */
    private static boolean mayBeOne(Traits one, Traits other) {
        return one.isOfKindOf(other) && !one.isEachItsOwn() && !other.isEachItsOwn() && !one.namesOtherThan(other);
    }

    private static boolean areWithin(Duration most, Traits one, Traits other) {
        return one.from(other).compareTo(most) <= 0;
    }
}

package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import se.incidentkedjan.events.EscalationEvent.News;

/**
 * What other cases are still to hear because of what was done in one. It is written with what was done, and taken away when
 * they have heard: a machine that stops in between forgets nothing.
 *
 * @param recounts changes of what it recurs together with: those that were its kin, and those that are, count again
 * @param tellings news for those whose reports are worked on in it
 */
public record Owed(List<Recount> recounts, List<Telling> tellings) {

    static final Owed NOTHING = new Owed(List.of(), List.of());

    /** Keeps its own copies. */
    public Owed {
        recounts = List.copyOf(recounts);
        tellings = List.copyOf(tellings);
    }

    /**
     * A change of kinship.
     *
     * @param revision of the case before it, so that it is told from another change that looks the same
     * @param formerly what the kinship was before it
     */
    public record Recount(int revision, Kinship formerly) {}

    /**
     * News for reporters.
     *
     * @param news what has become of the case
     * @param at when it did, UTC
     */
    public record Telling(News news, Instant at) {}

    /** Whether everyone has heard. */
    public boolean isNothing() {
        return recounts.isEmpty() && tellings.isEmpty();
    }

    Owed and(Recount recount) {
        return new Owed(and(recounts, recount), tellings);
    }

    Owed and(Telling telling) {
        return new Owed(recounts, and(tellings, telling));
    }

    /** What is left when these have been heard. */
    Owed without(Owed heard) {
        return new Owed(without(recounts, heard.recounts), without(tellings, heard.tellings));
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> without(List<T> all, List<T> heard) {
        return all.stream().filter(one -> !heard.contains(one)).toList();
    }
}

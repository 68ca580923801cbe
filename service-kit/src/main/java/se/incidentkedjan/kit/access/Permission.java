package se.incidentkedjan.kit.access;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

/**
 * That someone may do one thing, within a reach. A handler method that takes this must say what it is about to show or
 * change, by one of {@link #on}, {@link #search} and {@link #missing}; each tells the audit trail before it returns.
 */
public final class Permission {

    private final Reader reader;
    private final Action action;
    private final Reach reach;
    private final Witness witness;
    private final Function<Action, Reach> others;
    private boolean used;

    Permission(Reader reader, Action action, Reach reach, Witness witness, Function<Action, Reach> others) {
        this.reader = reader;
        this.action = action;
        this.reach = reach;
        this.witness = witness;
        this.others = others;
    }

    /** Who it was given to. */
    public Reader reader() {
        return reader;
    }

    /** Whether the same reader may do another thing with this, so that a page can offer it; tells nobody. */
    public boolean wouldCover(Action other, Holding holding) {
        return others.apply(other).covers(holding);
    }

    /** Whether the same reader may do another thing with anything at all, so that a page can offer it; tells nobody. */
    public boolean mayAlso(Action other) {
        return !others.apply(other).isEmpty();
    }

    /** What the same reader may do another thing with, so that a page leads nowhere they may not go; tells nobody. */
    public Reach reach(Action other) {
        return others.apply(other);
    }

    /** Whether this is within reach; tells nobody. */
    public boolean covers(Holding holding) {
        return reach.covers(holding);
    }

    /** What it covers, to count by before the trail is told how much there is; tells nobody. */
    public Reach reach() {
        return reach;
    }

    /**
     * Goes on with one incident.
     *
     * @throws AccessRefused when it is out of reach
     */
    public void on(Holding holding) {
        on(holding, Map.of(), null);
    }

    /**
     * Goes on with one incident, and tells the trail more about it.
     *
     * @param details codes and numbers only
     * @param note why, in the person's own words
     * @throws AccessRefused when it is out of reach
     */
    public void on(Holding holding, Map<String, String> details, @Nullable String note) {
        used = true;
        var granted = reach.covers(holding);
        witness.saw(new Attempt(reader, action, granted, holding.incident(), holding.unit(), details, note));
        if (!granted) {
            throw AccessRefused.forbidden(action);
        }
    }

    /**
     * Goes on with a search, which must find only what is within the answer.
     *
     * @param details what is searched for, in codes and numbers
     */
    public Reach search(Map<String, String> details) {
        used = true;
        witness.saw(new Attempt(reader, action, true, null, null, details, null));
        return reach;
    }

    /**
     * Goes no further, because there is no such incident. Whoever may not see everything gets the same answer as for
     * one they may not see, so that nobody learns which there are.
     *
     * @throws AccessRefused unless everything is within reach
     */
    public void missing(@Nullable IncidentId incident) {
        used = true;
        witness.saw(new Attempt(reader, action, reach.everything(), incident, null, Map.of("found", "no"), null));
        if (!reach.everything()) {
            throw AccessRefused.forbidden(action);
        }
    }

    boolean isUsed() {
        return used;
    }
}

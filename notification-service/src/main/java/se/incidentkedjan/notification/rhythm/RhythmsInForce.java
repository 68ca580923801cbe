package se.incidentkedjan.notification.rhythm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;

/** What people have chosen, and for the others what the files say. Remembers the choices, so that asking costs nothing. */
public final class RhythmsInForce implements Rhythms {

    private final ChoiceStore store;
    private final Rhythms usual;
    private volatile @Nullable Map<String, Choice> chosen;

    /**
     * Rhythms of those who have chosen, and of the others.
     *
     * @param usual how often those are told who have not chosen
     */
    public RhythmsInForce(ChoiceStore store, Rhythms usual) {
        this.store = store;
        this.usual = usual;
    }

    /** Asks the store when nothing is known yet, since guessing would send what somebody wants to have gathered. */
    @Override
    public Rhythm of(String person, RoleCode role) {
        var choice = choices().get(person);
        return choice == null ? usual.of(person, role) : choice.rhythm();
    }

    /** What someone has chosen; empty when they have not. */
    public Optional<Choice> choice(String person) {
        return Optional.ofNullable(choices().get(person));
    }

    /** Someone chooses. When it returns, it is durable and in force here. */
    public synchronized void choose(Choice choice) {
        var next = new HashMap<>(choices());
        store.keep(choice);
        next.put(choice.person(), choice);
        chosen = Map.copyOf(next);
    }

    /**
     * Reads what has been chosen elsewhere.
     *
     * @return the ids of those whose choice was not known here
     */
    public synchronized Set<String> refresh() {
        var before = chosen;
        var now = read();
        chosen = now;
        var changed = new HashSet<String>();
        now.forEach((person, choice) -> {
            if (before == null || !choice.equals(before.get(person))) {
                changed.add(person);
            }
        });
        return changed;
    }

    private Map<String, Choice> choices() {
        var known = chosen;
        if (known == null) {
            known = read();
            chosen = known;
        }
        return known;
    }

    private Map<String, Choice> read() {
        return store.all().stream().collect(Collectors.toUnmodifiableMap(Choice::person, choice -> choice));
    }
}

package se.incidentkedjan.rules;

import org.jspecify.annotations.Nullable;

/**
 * One incident: each atom is decided when it is first asked for. Threads that ask at the same time may decide one twice, to
 * the same.
 */
final class Situation implements Truths {

    private final FactValues values;
    private final @Nullable Truth[] decided;

    Situation(FactValues values, int atoms) {
        this.values = values;
        this.decided = new @Nullable Truth[atoms];
    }

    FactValues values() {
        return values;
    }

    @Override
    public Truth of(Atom atom) {
        var truth = decided[atom.index()];
        if (truth == null) {
            truth = atom.decide(values);
            decided[atom.index()] = truth;
        }
        return truth;
    }
}

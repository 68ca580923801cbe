package se.incidentkedjan.reporting.suppression;

/** Numbers that could as well be the true ones, as they come about: step by step from the true ones. */
final class World {

    private final int[] slack;
    private final int[] changed;

    World(int[] slack) {
        this.slack = slack;
        this.changed = new int[slack.length];
    }

    /** How many incidents can be taken from an atom. */
    int left(int atom) {
        return slack[atom] + changed[atom];
    }

    void apply(Change step, int times) {
        for (int index = 0; index < step.size(); index++) {
            changed[step.atom(index)] += step.by(index) * times;
        }
    }

    Change change() {
        var change = new Change();
        for (int atom = 0; atom < changed.length; atom++) {
            if (changed[atom] != 0) {
                change.add(atom, changed[atom]);
            }
        }
        return change;
    }
}

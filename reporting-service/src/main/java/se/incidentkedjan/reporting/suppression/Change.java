package se.incidentkedjan.reporting.suppression;

import java.util.Arrays;

/** Which atoms differ between the true numbers and others, or between two such worlds, and by how much. */
final class Change {

    private int[] atoms = new int[16];
    private int[] by = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    void cut(int size) {
        this.size = size;
    }

    void add(int atom, int by) {
        if (size == atoms.length) {
            atoms = Arrays.copyOf(atoms, size * 2);
            this.by = Arrays.copyOf(this.by, size * 2);
        }
        atoms[size] = atom;
        this.by[size] = by;
        size++;
    }

    int size() {
        return size;
    }

    int atom(int index) {
        return atoms[index];
    }

    int by(int index) {
        return by[index];
    }

    void copy(Change other) {
        clear();
        for (int index = 0; index < other.size; index++) {
            add(other.atoms[index], other.by[index]);
        }
    }
}

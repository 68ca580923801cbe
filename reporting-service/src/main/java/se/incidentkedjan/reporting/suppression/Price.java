package se.incidentkedjan.reporting.suppression;

import java.util.BitSet;

/** What must be hidden for a change not to be seen, and what that costs. */
final class Price {

    /** It is seen whatever is hidden. */
    static final long IMPOSSIBLE = Long.MAX_VALUE;

    private final Figures figures;
    private final int[] changed;
    private final int[] touched;
    private final int[] round;
    private int rounds;

    Price(Figures figures) {
        this.figures = figures;
        this.changed = new int[figures.all.size()];
        this.touched = new int[figures.all.size()];
        this.round = new int[figures.all.size()];
    }

    /**
     * The weight of the figures that a part of a change shows in.
     *
     * @param from the first entry of the change that counts
     * @param to the one after the last
     * @param paid figures that are to be hidden anyway
     */
    long of(Change change, int from, int to, BitSet paid) {
        int count = gather(change, from, to);
        long price = 0;
        for (int index = 0; index < count; index++) {
            int number = touched[index];
            var figure = figures.all.get(number);
            if (changed[number] != 0 && figure.told()) {
                if (figure.frozen) {
                    return IMPOSSIBLE;
                }
                price += paid.get(number) ? 0 : figure.weight;
            }
        }
        return price;
    }

    /** The figures that a change shows in. */
    BitSet seenIn(Change change) {
        var seen = new BitSet();
        int count = gather(change, 0, change.size());
        for (int index = 0; index < count; index++) {
            if (changed[touched[index]] != 0) {
                seen.set(touched[index]);
            }
        }
        return seen;
    }

    private int gather(Change change, int from, int to) {
        int count = 0;
        rounds++;
        for (int index = from; index < to; index++) {
            int by = change.by(index);
            for (int figure : figures.ofAtom(change.atom(index))) {
                if (round[figure] != rounds) {
                    round[figure] = rounds;
                    changed[figure] = 0;
                    touched[count++] = figure;
                }
                changed[figure] += by;
            }
        }
        return count;
    }
}

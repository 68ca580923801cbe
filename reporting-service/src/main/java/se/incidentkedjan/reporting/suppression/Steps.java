package se.incidentkedjan.reporting.suppression;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the step to another possible world that changes a secret by one and costs least to hide. There are two kinds: an incident gets another
 * member of a topic, and an incident moves to another place or time; each alone, or made up for by one elsewhere, or that again
 * at another time.
 */
final class Steps {

    /**
     * @param change what differs
     * @param times how often it can be made, at most as often as is wanted
     * @param price the weight of what must be hidden
     */
    record Step(Change change, int times, long price, long score) {}

    private final Space space;
    private final Figures figures;
    private final Price price;
    private final Moves moves;

    Steps(Figures figures) {
        this.figures = figures;
        this.space = figures.space;
        this.price = new Price(figures);
        this.moves = new Moves(space);
    }

    /**
     * The best step.
     *
     * @param sign 1 to make the secret more, -1 to make it less
     * @param wanted by how much
     * @param paid figures that are to be hidden anyway
     */
    @Nullable
    Step best(Secret secret, int sign, int wanted, World world, BitSet paid) {
        var search = new Search(sign, wanted, world, paid, price);
        var shape = figures.shapes.get(secret.shape);
        if (shape.topic() > 0) {
            relabel(shape, secret, search);
        }
        if (search.found() == null) {
            moves.move(shape, secret, search);
        }
        return search.found();
    }

    /** The figures that a change shows in. */
    BitSet seenIn(Change change) {
        return price.seenIn(change);
    }

    private void relabel(Shape shape, Secret secret, Search search) {
        int members = space.topics.get(shape.topic()).members;
        for (int segment = secret.run.from(); segment < secret.run.to(); segment++) {
            for (int row = shape.rows().nextSetBit(0);
                    row >= 0;
                    row = shape.rows().nextSetBit(row + 1)) {
                for (int other = 0; other < members; other++) {
                    if (other == shape.member()) {
                        continue;
                    }
                    search.clear();
                    swap(search, shape, segment, row, other, 1);
                    if (search.isPossible()) {
                        search.consider();
                        relabel(shape, secret, search, segment, row, other);
                    }
                    if (search.isPerfect()) {
                        return;
                    }
                }
            }
        }
    }

    private void relabel(Shape shape, Secret secret, Search search, int segment, int row, int other) {
        int rows = space.topics.get(shape.topic()).rows;
        for (int second = 0; second < space.segments; second++) {
            for (int back = 0; back < rows; back++) {
                if (secret.run.holds(second) && shape.rows().get(back)) {
                    continue;
                }
                search.cut(2);
                swap(search, shape, second, back, other, -1);
                if (!search.isPossible()) {
                    continue;
                }
                search.consider();
                for (int third = 0; second == segment && third < space.segments; third++) {
                    if (secret.run.holds(third)) {
                        continue;
                    }
                    search.cut(4);
                    swap(search, shape, third, row, other, -1);
                    swap(search, shape, third, back, other, 1);
                    search.consider();
                }
            }
        }
    }

    /** An incident with the other member gets that of the shape, or the reverse. */
    private void swap(Search search, Shape shape, int segment, int row, int other, int by) {
        search.add(space.atom(shape.topic(), segment, row, shape.member()), by);
        search.add(space.atom(shape.topic(), segment, row, other), -by);
    }
}

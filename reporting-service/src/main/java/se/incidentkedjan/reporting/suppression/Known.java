package se.incidentkedjan.reporting.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is known whatever is hidden: sums of changes that must be zero, because of what was told before, of the total, and since each topic adds
 * up to all incidents. And the atoms that may change at all by them.
 */
final class Known {

    private final Figures figures;
    private final int[] slack;
    private final List<Change> sums = new ArrayList<>();
    private final BitSet free = new BitSet();

    Known(Figures figures, int[] slack) {
        this.figures = figures;
        this.slack = slack;
        free.set(0, slack.length);
        for (var figure : figures.all) {
            if (figure.frozen) {
                sums.add(sumOf(figure.shape, figure.run));
            }
        }
        for (int topic = 1; topic < figures.space.topics.size(); topic++) {
            link(topic);
        }
        narrow();
    }

    Change sumOf(int shape, Timeline.Run run) {
        var of = figures.shapes.get(shape);
        var sum = new Change();
        for (int segment = run.from(); segment < run.to(); segment++) {
            int at = segment;
            of.rows().stream().forEach(row -> sum.add(figures.space.atom(of.topic(), at, row, of.member()), 1));
        }
        return sum;
    }

    private void link(int topic) {
        var space = figures.space;
        var of = space.topics.get(topic);
        for (int segment = 0; segment < space.segments; segment++) {
            for (int row = 0; row < of.rows; row++) {
                var sum = new Change();
                for (int member = 0; member < of.members; member++) {
                    sum.add(space.atom(topic, segment, row, member), 1);
                }
                for (int place : of.placesOf(row)) {
                    sum.add(space.atom(0, segment, place, 0), -1);
                }
                sums.add(sum);
            }
        }
    }

    /** An atom is fixed when it alone is left of a sum, or when nothing in a sum can become less. */
    private void narrow() {
        boolean more = true;
        while (more) {
            more = false;
            for (var sum : sums) {
                var left = IntStream.range(0, sum.size())
                        .filter(index -> free.get(sum.atom(index)))
                        .toArray();
                boolean stuck = IntStream.of(left).allMatch(index -> sum.by(index) > 0 && slack[sum.atom(index)] == 0);
                if (left.length > 0 && (left.length == 1 || stuck)) {
                    IntStream.of(left).forEach(index -> free.clear(sum.atom(index)));
                    more = true;
                }
            }
        }
    }

    /** Whether a change keeps all sums and makes nothing less than none. */
    boolean allows(Change change) {
        var changed = new int[slack.length];
        for (int index = 0; index < change.size(); index++) {
            changed[change.atom(index)] += change.by(index);
        }
        return IntStream.range(0, slack.length).allMatch(atom -> changed[atom] >= -slack[atom])
                && sums.stream()
                        .allMatch(sum -> IntStream.range(0, sum.size())
                                        .map(index -> sum.by(index) * changed[sum.atom(index)])
                                        .sum()
                                == 0);
    }

    /** By how much a world changes a sum. */
    static int changes(Change sum, Change world) {
        int changes = 0;
        for (int index = 0; index < world.size(); index++) {
            for (int part = 0; part < sum.size(); part++) {
                changes += sum.atom(part) == world.atom(index) ? sum.by(part) * world.by(index) : 0;
            }
        }
        return changes;
    }

    /** Whether an atom may change at all. */
    boolean isFree(int atom) {
        return free.get(atom);
    }

    /**
     * The sums that have anything to do with a secret, directly or by others.
     *
     * @param may the atoms that may change
     */
    List<Change> about(Change secret, IntPredicate may) {
        var reached = new BitSet();
        mark(secret, may, reached);
        var waiting = new ArrayList<>(sums);
        var found = new ArrayList<Change>();
        boolean more = true;
        while (more) {
            more = waiting.removeIf(sum -> {
                boolean touches = IntStream.range(0, sum.size()).anyMatch(index -> reached.get(sum.atom(index)));
                if (touches) {
                    mark(sum, may, reached);
                    found.add(sum);
                }
                return touches;
            });
        }
        return found;
    }

    private static void mark(Change sum, IntPredicate may, BitSet reached) {
        IntStream.range(0, sum.size()).map(sum::atom).filter(may).forEach(reached::set);
    }

    /** At least as much as a secret can be more at the most: the rest of a told figure that it is part of. */
    int room(Secret secret) {
        var shape = figures.shapes.get(secret.shape);
        var space = figures.space;
        var of = space.topics.get(shape.topic());
        int room = Integer.MAX_VALUE;
        for (var figure : figures.all) {
            var told = figures.shapes.get(figure.shape);
            boolean whole = told.isTotal();
            boolean same = figure.shape == secret.shape;
            if (figure.frozen
                    && (whole || same)
                    && figure.run.from() <= secret.run.from()
                    && figure.run.to() >= secret.run.to()) {
                int rest = 0;
                for (int segment = figure.run.from(); segment < figure.run.to(); segment++) {
                    for (int row = 0; row < of.rows; row++) {
                        for (int member = 0; member < of.members; member++) {
                            boolean own = shape.holds(row, member);
                            if ((own && !secret.run.holds(segment)) || (!own && whole)) {
                                rest += slack[space.atom(shape.topic(), segment, row, member)];
                            }
                        }
                    }
                }
                room = Math.min(room, rest);
            }
        }
        return room;
    }

    /** As much as a secret can be less at the most. */
    int depth(Secret secret) {
        var sum = sumOf(secret.shape, secret.run);
        return IntStream.range(0, sum.size())
                .map(index -> slack[sum.atom(index)])
                .sum();
    }

    int slack(int atom) {
        return slack[atom];
    }
}

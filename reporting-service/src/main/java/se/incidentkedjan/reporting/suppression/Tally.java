package se.incidentkedjan.reporting.suppression;

import java.util.BitSet;
import se.incidentkedjan.reporting.suppression.Timeline.Run;

/** A cube, counted by atoms. */
final class Tally {

    private final Space space;
    private final int[] counts;
    private final BitSet topics = new BitSet();

    private Tally(Space space) {
        this.space = space;
        this.counts = new int[space.atoms()];
    }

    /**
     * Counts a cube.
     *
     * @throws IllegalArgumentException when the members of a topic do not add up to all incidents
     */
    static Tally of(Space space, Cube cube) {
        var tally = new Tally(space);
        for (var count : cube.counts()) {
            int atom = space.atomOf(count);
            if (atom >= 0) {
                tally.counts[atom] = Math.toIntExact(tally.counts[atom] + count.incidents());
                tally.topics.set(space.topicOf(atom));
            }
        }
        tally.topics.set(0);
        for (int topic = 1; topic < space.topics.size(); topic++) {
            if (tally.topics.get(topic)) {
                tally.addsUp(topic);
            }
        }
        return tally;
    }

    private void addsUp(int topic) {
        var of = space.topics.get(topic);
        for (int segment = 0; segment < space.segments; segment++) {
            for (int row = 0; row < of.rows; row++) {
                long members = 0;
                for (int member = 0; member < of.members; member++) {
                    members += counts[space.atom(topic, segment, row, member)];
                }
                long all = 0;
                for (int place : of.placesOf(row)) {
                    all += counts[space.atom(0, segment, place, 0)];
                }
                if (members != all) {
                    var days = space.timeline.days(new Run(segment, segment + 1));
                    throw new IllegalArgumentException("the members of the topic " + of.name + " add up to " + members
                            + " incidents where there are " + all + ", " + days.from() + ".." + days.to() + " in "
                            + space.unitsOf(topic, row) + ": count each incident once in the topic, or make a topic"
                            + " of each member (Trait.has and Trait.lacks)");
                }
            }
        }
    }

    boolean knows(int topic) {
        return topics.get(topic);
    }

    int at(int atom) {
        return counts[atom];
    }

    int value(Shape shape, Run run) {
        int value = 0;
        for (int segment = run.from(); segment < run.to(); segment++) {
            for (int row = shape.rows().nextSetBit(0);
                    row >= 0;
                    row = shape.rows().nextSetBit(row + 1)) {
                value += counts[space.atom(shape.topic(), segment, row, shape.member())];
            }
        }
        return value;
    }
}

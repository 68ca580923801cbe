package se.incidentkedjan.reporting.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import se.incidentkedjan.reporting.suppression.Timeline.Run;

/**
 * The numbers as they are, and as they were when something was published. The reader is taken to know exactly what was corrected in between, so
 * another world is possible only if it is so at all these times: an atom can lose at most what it had when it had least.
 */
final class History {

    /**
     * @param covered the segments of which the publication told anything
     */
    private record Moment(Tally tally, BitSet covered) {

        boolean tells(int topic, Run run) {
            return tally.knows(topic) && covered.nextClearBit(run.from()) >= run.to();
        }
    }

    private final Moment now;
    private final List<Moment> moments;
    private final int[] slack;

    private History(List<Moment> moments, int[] slack) {
        this.now = moments.getFirst();
        this.moments = moments;
        this.slack = slack;
    }

    static History of(Space space, Cube counts, List<Published> earlier) {
        var always = new BitSet();
        always.set(0, space.segments);
        var moments = Stream.concat(
                        Stream.of(new Moment(Tally.of(space, counts), always)),
                        earlier.stream().map(each -> moment(space, each)))
                .toList();
        var slack = new int[space.atoms()];
        Arrays.fill(slack, Integer.MAX_VALUE);
        for (var moment : moments) {
            for (int atom = 0; atom < slack.length; atom++) {
                if (moment.tally.knows(space.topicOf(atom)) && moment.covered.get(space.segmentOf(atom))) {
                    slack[atom] = Math.min(slack[atom], moment.tally.at(atom));
                }
            }
        }
        for (int atom = 0; atom < slack.length; atom++) {
            slack[atom] = slack[atom] == Integer.MAX_VALUE ? 0 : slack[atom];
        }
        return new History(moments, slack);
    }

    private static Moment moment(Space space, Published published) {
        var covered = new BitSet();
        published.days().stream().map(space.timeline::run).forEach(run -> covered.set(run.from(), run.to()));
        return new Moment(Tally.of(space, published.counts()), covered);
    }

    /** How many each atom can lose. */
    int[] slack() {
        return slack;
    }

    int value(Shape shape, Run run) {
        return now.tally.value(shape, run);
    }

    /** The value that makes it a secret: the present one or an earlier one from 1 to below the threshold; 0 when none is. */
    int smallValue(Shape shape, Run run, int threshold) {
        for (var moment : moments) {
            if (moment.tells(shape.topic(), run)) {
                int value = moment.tally.value(shape, run);
                if (value > 0 && value < threshold) {
                    return value;
                }
            }
        }
        return 0;
    }
}

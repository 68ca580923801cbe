package se.incidentkedjan.reporting.suppression;

import se.incidentkedjan.reporting.suppression.Timeline.Run;

/** Something that is told of a shape in a period, or would be. */
final class Figure {

    final int shape;
    final Run run;

    /** It is told whatever we do: it was told before, or it is the municipality's total. */
    boolean frozen;

    /** It is not told. */
    boolean hidden = true;

    /** What is lost when it is hidden; 0 when nobody wants it. */
    long weight;

    Figure(int shape, Run run) {
        this.shape = shape;
        this.run = run;
    }

    boolean told() {
        return frozen || !hidden;
    }
}

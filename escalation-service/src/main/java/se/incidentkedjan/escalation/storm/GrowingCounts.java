package se.incidentkedjan.escalation.storm;

/** The counts at which those who work on a storm hear of it again, ever further apart: 10, 30, 100, 300, 1000 and so on. */
public final class GrowingCounts {

    private static final long FIRST = 10;

    private GrowingCounts() {}

    /** The first of them that is larger than this. */
    public static long after(long count) {
        long next = FIRST;
        for (boolean three = true; next <= count; three = !three) {
            next = three ? next * 3 : next / 3 * 10;
        }
        return next;
    }
}

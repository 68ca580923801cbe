package se.incidentkedjan.reporting.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Published;
import se.incidentkedjan.reporting.suppression.Released;
import se.incidentkedjan.reporting.suppression.Suppression;
import se.incidentkedjan.reporting.suppression.Wanted;

/**
 * What may be told, remembered for as long as the numbers are the same: deciding takes a second or two, and the same numbers always give the same
 * decision. One at a time, so that many readers at once do not take the whole machine.
 */
final class Decisions {

    /** Three a report. Each holds the numbers that it was made of, at most a few megabytes. */
    private static final int MOST = 36;

    private record Question(List<Wanted> wanted, List<Published> earlier, Cube counts) {}

    private final Suppression suppression;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Map<Question, Released> remembered = new LinkedHashMap<>(16, 0.75f, true);

    Decisions(Suppression suppression) {
        this.suppression = suppression;
    }

    Released on(List<Wanted> wanted, List<Published> earlier, Cube counts) {
        var question = new Question(wanted, earlier, counts);
        oneAtATime.lock();
        try {
            var known = remembered.get(question);
            if (known != null) {
                return known;
            }
            var released = suppression.protect(wanted, earlier, counts);
            remembered.put(question, released);
            if (remembered.size() > MOST) {
                remembered.remove(remembered.keySet().iterator().next());
            }
            return released;
        } finally {
            oneAtATime.unlock();
        }
    }
}

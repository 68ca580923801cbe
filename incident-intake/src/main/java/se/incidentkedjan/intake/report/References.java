package se.incidentkedjan.intake.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Reference;

/**
 * Gives references. Those who ask at the same time share one write: whoever comes first takes numbers for all who wait
 * behind, so that a storm of reports costs few writes and a calm day still has no gaps.
 */
public final class References {

    private static final class Asker {
        private final int year;
        private boolean answered;
        private long number;
        private @Nullable RuntimeException failure;

        Asker(int year) {
            this.year = year;
        }
    }

    private final NumberSeries numbers;
    private final ZoneId zone;
    private final ReentrantLock taking = new ReentrantLock();
    private final Object queueing = new Object();
    private List<Asker> waiting = new ArrayList<>();

    /**
     * References from these numbers.
     *
     * @param zone decides which year it is
     */
    public References(NumberSeries numbers, ZoneId zone) {
        this.numbers = numbers;
        this.zone = zone;
    }

    /**
     * The next reference of the year in which something was received.
     *
     * @param receivedAt UTC
     */
    public Reference next(Instant receivedAt) {
        var asker = new Asker(receivedAt.atZone(zone).getYear());
        synchronized (queueing) {
            waiting.add(asker);
        }
        taking.lock();
        try {
            if (!asker.answered) {
                answerAllWaiting();
            }
        } finally {
            taking.unlock();
        }
        if (asker.failure != null) {
            throw asker.failure;
        }
        return new Reference(asker.year, asker.number);
    }

    private void answerAllWaiting() {
        List<Asker> all;
        synchronized (queueing) {
            all = waiting;
            waiting = new ArrayList<>();
        }
        all.stream()
                .mapToInt(asker -> asker.year)
                .distinct()
                .forEach(year ->
                        answer(all.stream().filter(asker -> asker.year == year).toList(), year));
    }

    private void answer(List<Asker> askers, int year) {
        try {
            long number = numbers.take(year, askers.size());
            for (var asker : askers) {
                asker.number = number++;
            }
        } catch (RuntimeException e) {
            askers.forEach(asker -> asker.failure = e);
        } finally {
            askers.forEach(asker -> asker.answered = true);
        }
    }
}

package se.incidentkedjan.kit.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work that costs nearly the same for one as for many. Whoever comes first does it for all who have come meanwhile, so
 * that a storm costs few round trips and on a calm day nobody waits.
 *
 * @param <T> what each one brings; the work may leave its answer in it
 */
public final class Gathering<T> {

    private static final class Comer<T> {
        private final T item;
        private boolean done;
        private @Nullable RuntimeException failure;

        Comer(T item) {
            this.item = item;
        }
    }

    private final Consumer<List<T>> work;
    private final ReentrantLock working = new ReentrantLock();
    private final Object queueing = new Object();
    private List<Comer<T>> waiting = new ArrayList<>();

    /** Gathers for this work, which is never done by two at once. */
    public Gathering(Consumer<List<T>> work) {
        this.work = work;
    }

    /** Returns when the work has been done with this among others; throws what the work threw. */
    public void join(T item) {
        var comer = new Comer<>(item);
        synchronized (queueing) {
            waiting.add(comer);
        }
        working.lock();
        try {
            if (!comer.done) {
                workForAll();
            }
        } finally {
            working.unlock();
        }
        if (comer.failure != null) {
            throw comer.failure;
        }
    }

    private void workForAll() {
        List<Comer<T>> all;
        synchronized (queueing) {
            all = waiting;
            waiting = new ArrayList<>();
        }
        try {
            work.accept(all.stream().map(comer -> comer.item).toList());
        } catch (RuntimeException e) {
            all.forEach(comer -> comer.failure = e);
        } finally {
            all.forEach(comer -> comer.done = true);
        }
    }
}

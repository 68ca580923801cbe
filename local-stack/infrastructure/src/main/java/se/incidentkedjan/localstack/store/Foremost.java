package se.incidentkedjan.localstack.store;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Finds the first of many without putting the rest in order. */
final class Foremost {

    private Foremost() {}

    /** The first so many, in no particular order. */
    static <T> Stream<T> of(Stream<T> all, Comparator<? super T> order, int most) {
        PriorityQueue<T> kept = new PriorityQueue<>(order.reversed());
        all.forEach(one -> {
            if (kept.size() < most) {
                kept.add(one);
            } else if (order.compare(one, kept.element()) < 0) {
                kept.remove();
                kept.add(one);
            }
        });
        return kept.stream();
    }
}

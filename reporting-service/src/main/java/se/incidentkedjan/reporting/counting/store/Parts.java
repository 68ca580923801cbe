package se.incidentkedjan.reporting.counting.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Works on much in a few parts at the same time, so that the store has one in hand while another is being made ready for it. */
final class Parts {

    private static final int PARTS = 4;
    /** Fewer are done before they are divided. */
    private static final int MANY = 200;

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("counting-part-", 1).factory());

    /**
     * Does this with all of them, and returns when all parts are done.
     *
     * @param whose what must not be divided; what is alike here is in one part, in its order
     */
    <T, R> List<R> of(Collection<T> all, Function<T, ?> whose, Function<List<T>, R> work) {
        if (all.size() < MANY) {
            return List.of(work.apply(List.copyOf(all)));
        }
        List<List<T>> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(new ArrayList<>());
        }
        all.forEach(one ->
                parts.get(Math.floorMod(whose.apply(one).hashCode(), PARTS)).add(one));
        var working = parts.stream()
                .map(part -> CompletableFuture.supplyAsync(() -> work.apply(part), workers))
                .toList();
        // None is left at work behind the back of whoever tries again.
        var unused = CompletableFuture.allOf(working.toArray(CompletableFuture<?>[]::new))
                .handle((done, failure) -> true)
                .join();
        try {
            return working.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}

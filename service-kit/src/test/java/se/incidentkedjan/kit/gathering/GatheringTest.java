package se.incidentkedjan.kit.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final List<List<Integer>> done = new ArrayList<>();

    @Test
    void whoComesAloneIsDoneAtOnce() {
        var gathering = new Gathering<Integer>(done::add);

        gathering.join(1);
        gathering.join(2);

        assertThat(done).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void thoseWhoComeWhileTheWorkIsDoneShareTheNext() throws Exception {
        var working = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var gathering = new Gathering<Integer>(items -> {
            working.countDown();
            await(goOn);
            done.add(items);
        });
        var coming = new CountDownLatch(20);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> gathering.join(0));
            await(working);
            IntStream.rangeClosed(1, 20)
                    .forEach(number -> threads.submit(() -> {
                        coming.countDown();
                        gathering.join(number);
                    }));
            await(coming);
            goOn.countDown();
        }

        assertThat(done.getFirst()).containsExactly(0);
        assertThat(done).hasSizeLessThan(21);
        assertThat(done.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(0, 20).boxed().toList());
    }

    @Test
    void aFailureIsToldToEveryoneItConcernsAndTheNextTryIsNew() {
        var gathering = new Gathering<Integer>(items -> {
            if (items.contains(1)) {
                throw new IllegalStateException("away");
            }
            done.add(items);
        });

        assertThatThrownBy(() -> gathering.join(1)).hasMessage("away");
        gathering.join(2);

        assertThat(done).containsExactly(List.of(2));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package se.incidentkedjan.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Reference;

class ReferencesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");

    private final Map<Integer, Long> last = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final NumberSeries series = (year, howMany) -> {
        writes.incrementAndGet();
        return last.merge(year, (long) howMany, Long::sum) - howMany + 1;
    };

    @Test
    void oneAfterTheOtherTheyCountUpFromOne() {
        var references = new References(series, ZONE);

        assertThat(List.of(references.next(NOW), references.next(NOW))).hasToString("[2026-000001, 2026-000002]");
    }

    @Test
    void theYearIsTheSwedishOne() {
        var references = new References(series, ZONE);

        assertThat(references.next(Instant.parse("2026-12-31T22:59:59Z"))).hasToString("2026-000001");
        assertThat(references.next(Instant.parse("2026-12-31T23:00:00Z"))).hasToString("2027-000001");
    }

    @Test
    void thoseWhoAskAtOnceShareWritesAndNobodyGetsTheSame() throws Exception {
        var firstIsWriting = new CountDownLatch(1);
        var allWait = new CountDownLatch(1);
        var references = new References(
                (year, howMany) -> {
                    firstIsWriting.countDown();
                    await(allWait);
                    return series.take(year, howMany);
                },
                ZONE);
        var asked = new CountDownLatch(63);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> references.next(NOW));
            await(firstIsWriting);
            var others = IntStream.range(0, 63)
                    .mapToObj(i -> executor.submit((Callable<Reference>) () -> {
                        asked.countDown();
                        return references.next(NOW);
                    }))
                    .toList();
            await(asked);
            allWait.countDown();

            var given = new ArrayList<Long>();
            given.add(first.get().number());
            for (var other : others) {
                given.add(other.get().number());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 64).mapToObj(Long::valueOf).toList());
            // The first alone, and the rest in as few as they happened to queue up for.
            assertThat(writes).hasValueLessThan(64);
        }
    }

    @Test
    void whoeverAsksAfterAFailureGetsAnAnswer() {
        var broken = new AtomicInteger(1);
        var references = new References(
                (year, howMany) -> {
                    if (broken.getAndDecrement() > 0) {
                        throw new IllegalStateException("store is away");
                    }
                    return series.take(year, howMany);
                },
                ZONE);

        assertThatThrownBy(() -> references.next(NOW)).hasMessage("store is away");
        assertThat(references.next(NOW)).hasToString("2026-000001");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

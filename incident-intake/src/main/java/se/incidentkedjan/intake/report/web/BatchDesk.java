package se.incidentkedjan.intake.report.web;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.tracing.EventTracing;

/**
 * Receives many reports at once, each by itself. Those who wait for the store at the same time share its writes (see
 * {@code Gathering}), so that many cost little more round trips than a few.
 */
@Component
final class BatchDesk {

    /**
     * One of a batch, as it was read.
     *
     * @param key what the sender calls it; absent when something is wrong
     * @param submission of use only when nothing was found wrong
     * @param findings what is wrong
     * @param warnings what the sender must know although it is received
     */
    record Item(@Nullable IdempotencyKey key, Submission submission, Findings findings, Findings warnings) {}

    private static final Logger LOG = LoggerFactory.getLogger(BatchDesk.class);

    /** Of all batches that come at the same time together: the store has others to answer too. */
    private static final int AT_ONCE = 32;

    private final ApiReports reports;
    private final EventTracing tracing;
    private final Semaphore places = new Semaphore(AT_ONCE);

    BatchDesk(ApiReports reports, EventTracing tracing) {
        this.reports = reports;
        this.tracing = tracing;
    }

    /** What became of each, in the same order. Never throws because of one of them. */
    List<BatchResult> receive(ApiCaller caller, List<Item> items) {
        var run = new Run(caller, items, tracing.current());
        // Of two with the same key the second is the repeat, so they go one after the other.
        var byKey = new LinkedHashMap<IdempotencyKey, List<Integer>>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.findings().isEmpty() && item.key() != null) {
                byKey.computeIfAbsent(item.key(), key -> new ArrayList<>()).add(i);
            } else {
                reports.refused();
                run.results[i] = BatchResult.of(Problems.ofRefused(item.findings()));
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            byKey.values().forEach(ofOneKey -> threads.execute(() -> run.receive(ofOneKey)));
        }
        return Arrays.stream(run.results).map(Objects::requireNonNull).toList();
    }

    private final class Run {

        private final ApiCaller caller;
        private final List<Item> items;
        private final @Nullable String traceparent;
        /** Each is written by one thread, before it ends. */
        private final @Nullable BatchResult[] results;
        /** Then the others need not wait in vain, and it is certain that they are not saved. */
        private final AtomicBoolean storeIsAway = new AtomicBoolean();

        Run(ApiCaller caller, List<Item> items, @Nullable String traceparent) {
            this.caller = caller;
            this.items = items;
            this.traceparent = traceparent;
            this.results = new BatchResult[items.size()];
        }

        void receive(List<Integer> ofOneKey) {
            places.acquireUninterruptibly();
            try {
                if (traceparent == null) {
                    receiveInOrder(ofOneKey);
                } else {
                    tracing.within(traceparent, "receive of a batch", () -> receiveInOrder(ofOneKey));
                }
            } finally {
                places.release();
            }
        }

        private void receiveInOrder(List<Integer> ofOneKey) {
            for (int i : ofOneKey) {
                results[i] = storeIsAway.get() ? notTried() : received(items.get(i));
            }
        }

        private BatchResult notTried() {
            reports.notTried();
            return BatchResult.notTried();
        }

        private BatchResult received(Item item) {
            try {
                return answered(item);
            } catch (DataAccessException | MongoException e) {
                if (!storeIsAway.getAndSet(true)) {
                    LOG.error("The store did not answer for one of a batch: {}", Outage.reason(e));
                }
                return BatchResult.notKnown();
            } catch (RuntimeException e) {
                LOG.error("One of a batch failed in a way nobody foresaw", e);
                return BatchResult.failed();
            }
        }

        private BatchResult answered(Item item) {
            return switch (reports.receive(caller, item.submission(), item.key())) {
                case Outcome.Received(var receipt) -> BatchResult.of(receipt, item.warnings());
                case Outcome.Repeated(var receipt) -> BatchResult.of(receipt, item.warnings());
                case Outcome.KeyTaken taken -> BatchResult.of(Problems.ofKeyTaken(BatchApi.KEY));
            };
        }
    }
}

package se.incidentkedjan.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How reporting-service filled its figures.
 *
 * @param events how many events were counted while somebody looked
 * @param seconds how long that took
 */
record Filling(long events, double seconds) {

    /** Also the consumer group of the service. */
    static final String DATABASE = "reporting-service";

    private static final String PAGES = "counted-pages";
    private static final String CLOSED = "state/CLOSED ";
    private static final int LOOK_EVERY_MILLIS = 100;
    private static final double NANOS_IN_A_SECOND = 1e9;

    /** From when some are counted until all are: how many that was, and how long it took. */
    static Filling await(String brokers, long events) throws InterruptedException {
        try (var kafka = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            long first = 0;
            long began = 0;
            for (long shown = 0; ; ) {
                long counted = counted(kafka);
                if (began == 0 && counted > 0) {
                    first = counted;
                    began = System.nanoTime();
                }
                if (counted >= events) {
                    return new Filling(events - first, (System.nanoTime() - began) / NANOS_IN_A_SECOND);
                }
                if (counted - shown > events / 10) {
                    shown = counted;
                    System.out.printf("%d av %d händelser är räknade.%n", counted, events);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("it cannot be seen how much is counted", e);
        }
    }

    /** What is committed is in the figures and durable. */
    private static long counted(Admin kafka) throws ExecutionException, InterruptedException {
        return kafka.listConsumerGroupOffsets(DATABASE).partitionsToOffsetAndMetadata().get().values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    /** Speed is nothing when the figures are wrong. */
    static void checkThatAllAreThere(MongoClient store, int incidents) {
        long closed = 0;
        var months = Filters.regex("_id", "^" + TenYears.MUNICIPALITY + "/\\d{4}-\\d{2}$");
        for (var page : store.getDatabase(DATABASE)
                .getCollection(PAGES)
                .find(months)
                .projection(Projections.include("counts"))) {
            closed += page.getString("counts")
                    .lines()
                    .filter(line -> line.startsWith(CLOSED))
                    .mapToLong(line -> Long.parseLong(line.substring(CLOSED.length())))
                    .sum();
        }
        if (closed != incidents) {
            throw new IllegalStateException(
                    "%d incidents were told, and %d are counted as closed".formatted(incidents, closed));
        }
    }
}

package se.incidentkedjan.kit.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.kit.messaging.EventMeters;
import se.incidentkedjan.kit.relay.EventRelay;
import se.incidentkedjan.kit.tracing.EventTracing;

/** Opens a service's ledgers. */
public final class Ledgers {

    private final MongoTemplate mongo;
    private final EventRelay relay;
    private final EventTracing tracing;
    private final EventMeters meters;
    private final WakeUps wakeUps;
    private final Clock clock;

    /** With all that a ledger leans on. */
    public Ledgers(
            MongoTemplate mongo,
            EventRelay relay,
            EventTracing tracing,
            EventMeters meters,
            WakeUps wakeUps,
            Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.tracing = tracing;
        this.meters = meters;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** A ledger whose aggregates wait for nothing. */
    public <A> Ledger<A> open(String collection, Class<A> type) {
        return open(collection, type, state -> null);
    }

    /**
     * A ledger whose aggregates may wait for an instant.
     *
     * @param collection where its documents are
     * @param type the aggregate: a public record of public records, lists, maps by text and plain values
     * @param wakeAt the next instant, UTC, at which an aggregate has something to do; null when it waits for nothing
     */
    public <A> Ledger<A> open(String collection, Class<A> type, Function<A, @Nullable Instant> wakeAt) {
        return open(collection, type, wakeAt, Set.of(), List.of());
    }

    /**
     * A ledger in which no two aggregates may have the same value in a field. The store is not asked for anything until
     * the first use.
     *
     * @param collection where its documents are
     * @param type the aggregate: a public record of public records, lists, maps by text and plain values
     * @param wakeAt the next instant, UTC, at which an aggregate has something to do; null when it waits for nothing
     * @param uniqueFields paths of the fields, such as {@code state.reference}; an aggregate may lack them
     */
    public <A> Ledger<A> open(
            String collection, Class<A> type, Function<A, @Nullable Instant> wakeAt, Set<String> uniqueFields) {
        return open(collection, type, wakeAt, uniqueFields, List.of());
    }

    /**
     * A ledger whose documents are also searched in other ways than by incident. The store is not asked for anything
     * until the first use.
     *
     * @param collection where its documents are
     * @param type the aggregate
     * @param wakeAt the next instant, UTC, at which an aggregate has something to do; null when it waits for nothing
     * @param uniqueFields paths of the fields, such as {@code state.reference}; an aggregate may lack them
     * @param searches keys of the indexes that searches need, as MongoDB is told them
     */
    public <A> Ledger<A> open(
            String collection,
            Class<A> type,
            Function<A, @Nullable Instant> wakeAt,
            Set<String> uniqueFields,
            List<Bson> searches) {
        var documents = new LedgerDocuments<>(mongo, collection, type, wakeAt, uniqueFields, searches, null);
        return ledger(documents, wakeAt, null);
    }

    /**
     * A ledger whose documents also carry what lists need of them, which {@link Ledger#excerpts} reads.
     *
     * @param collection where its documents are
     * @param type the aggregate
     * @param wakeAt the next instant, UTC, at which an aggregate has something to do; null when it waits for nothing
     * @param searches keys of further indexes that searches need, as MongoDB is told them
     * @param excerpt what lists need
     */
    public <A> Ledger<A> open(
            String collection,
            Class<A> type,
            Function<A, @Nullable Instant> wakeAt,
            List<Bson> searches,
            Excerpt<A, ?> excerpt) {
        return open(collection, type, wakeAt, searches, excerpt, null);
    }

    /**
     * The same, whose aggregates also tell the other services how they stand whenever that has changed.
     *
     * @param collection where its documents are
     * @param type the aggregate
     * @param wakeAt the next instant, UTC, at which an aggregate has something to do; null when it waits for nothing
     * @param searches keys of further indexes that searches need, as MongoDB is told them
     * @param excerpt what lists need
     * @param standing how they stand; absent when they do not tell
     */
    public <A> Ledger<A> open(
            String collection,
            Class<A> type,
            Function<A, @Nullable Instant> wakeAt,
            List<Bson> searches,
            Excerpt<A, ?> excerpt,
            @Nullable Standing<A, ?> standing) {
        var all = Stream.concat(searches.stream(), excerpt.searches().stream()).toList();
        var documents = new LedgerDocuments<>(mongo, collection, type, wakeAt, Set.of(), all, excerpt.of());
        return ledger(documents, wakeAt, standing);
    }

    private <A> Ledger<A> ledger(
            LedgerDocuments<A> documents, Function<A, @Nullable Instant> wakeAt, @Nullable Standing<A, ?> standing) {
        var ledger = new Ledger<>(documents, relay, tracing, meters, wakeUps, wakeAt, standing, clock);
        relay.bring(ledger);
        return ledger;
    }
}

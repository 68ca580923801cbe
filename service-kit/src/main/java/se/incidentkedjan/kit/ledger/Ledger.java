package se.incidentkedjan.kit.ledger;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.gathering.Gathering;
import se.incidentkedjan.kit.journal.Journal;
import se.incidentkedjan.kit.messaging.EventMeters;
import se.incidentkedjan.kit.relay.EventRelay;
import se.incidentkedjan.kit.relay.JournalSource;
import se.incidentkedjan.kit.relay.SaidSoFar;
import se.incidentkedjan.kit.tracing.EventTracing;

/**
 * The aggregates of one service. A change, the events it causes and the event that caused it are one document write;
 * the events are then brought to Kafka, and found again after a crash because they stand in the document.
 *
 * @param <A> the aggregate: plain Java, knowing nothing of stores and topics
 */
public final class Ledger<A> implements JournalSource {

    /** What an aggregate does when it hears an event. Must be pure: it is run again when someone wrote in between. */
    @FunctionalInterface
    public interface Reaction<A> {

        /** Decides what to become; {@code state} is absent when the incident is new here. */
        Decision<A> to(EventEnvelope envelope, @Nullable A state);
    }

    /**
     * What a batch of events led to.
     *
     * @param kept the aggregates that the batch is about, as they are kept after it
     * @param changed those whose state changed
     */
    public record Heard<A>(Map<IncidentId, Kept<A>> kept, Set<IncidentId> changed) {}

    private static final class Opening<A> {
        private final Kept<A> kept;
        private @Nullable RuntimeException refusal;

        Opening(Kept<A> kept) {
            this.kept = kept;
        }
    }

    private static final int TRIES = 20;
    private static final int AT_ONCE = 200;

    private final LedgerDocuments<A> documents;
    private final EventRelay relay;
    private final EventTracing tracing;
    private final EventMeters meters;
    private final WakeUps wakeUps;
    private final Function<A, @Nullable Instant> wakeAt;
    private final @Nullable Standing<A, ?> standing;
    private final Clock clock;
    private final Gathering<Opening<A>> openings = new Gathering<>(this::openAll);

    Ledger(
            LedgerDocuments<A> documents,
            EventRelay relay,
            EventTracing tracing,
            EventMeters meters,
            WakeUps wakeUps,
            Function<A, @Nullable Instant> wakeAt,
            @Nullable Standing<A, ?> standing,
            Clock clock) {
        this.documents = documents;
        this.relay = relay;
        this.tracing = tracing;
        this.meters = meters;
        this.wakeUps = wakeUps;
        this.wakeAt = wakeAt;
        this.standing = standing;
        this.clock = clock;
    }

    /** The aggregate of an incident, if there is one. */
    public Optional<A> find(IncidentId incident) {
        return Optional.ofNullable(load(Set.of(incident)).get(incident))
                .flatMap(kept -> Optional.ofNullable(kept.state()));
    }

    /** The aggregates of several incidents, read at once; those that are not kept here are left out. */
    public Map<IncidentId, Kept<A>> findAll(Set<IncidentId> incidents) {
        return load(incidents);
    }

    /**
     * Shows aggregates that are found by what stands in their state, such as {@code state.reference}.
     *
     * @param order in which they are shown
     * @param skip how many to leave out first
     * @param limit how many to show; 0 for all
     */
    public void search(Bson filter, Bson order, int skip, int limit, BiConsumer<IncidentId, A> reader) {
        documents.readStates(filter, order, skip, limit, reader);
    }

    /** How many aggregates are found by what stands in their state. */
    public long count(Bson filter) {
        return documents.count(filter);
    }

    /** The first incidents, in the order of their ids, whose aggregates are found by this; nothing more is read of them. */
    public Set<IncidentId> ids(Bson filter, int limit) {
        return documents.ids(filter, limit);
    }

    /** Reads what lists need of the aggregates; the ledger must have been opened with this. */
    public <R> Excerpts<R> excerpts(Excerpt<A, R> excerpt) {
        var outdated = Filters.ne(Excerpt.FIELD + "." + Excerpt.FORM, excerpt.form());
        return new Excerpts<>(documents, excerpt, () -> writeAgain(outdated), clock);
    }

    private void writeAgain(Bson which) {
        for (var some = documents.ids(which, AT_ONCE); !some.isEmpty(); some = documents.ids(which, AT_ONCE)) {
            changeAll(some, (incident, state) -> Decision.become(state));
        }
    }

    /**
     * Keeps a new aggregate. When this returns, it is durable; its events follow as soon as Kafka answers.
     *
     * @throws Outdated when the incident is there already
     * @throws org.springframework.dao.DuplicateKeyException when a unique key of the aggregate is taken
     */
    public void open(IncidentId incident, Decision<A> decision) {
        var opening = new Opening<>(next(Kept.nothing(incident), decision, null));
        openings.join(opening);
        if (opening.refusal != null) {
            throw opening.refusal;
        }
    }

    private void openAll(List<Opening<A>> all) {
        var fresh = all.stream().map(opening -> opening.kept).toList();
        var refusals = documents.insert(fresh, clock.instant());
        refusals.forEach((place, refusal) -> all.get(place).refusal = refusal);
        var opened = all.stream()
                .filter(opening -> opening.refusal == null)
                .map(opening -> opening.kept)
                .toList();
        wakeLater(opened);
        relay.publishSoon(this, said(opened));
    }

    /**
     * Changes an aggregate, deciding again when someone else wrote in between. When this returns, it is durable; its
     * events follow as soon as Kafka answers.
     *
     * @return the state after the change; empty when there was none and none was decided
     */
    public Optional<A> change(IncidentId incident, Function<@Nullable A, Decision<A>> decide) {
        for (int attempt = 1; ; attempt++) {
            Kept<A> before = load(Set.of(incident)).getOrDefault(incident, Kept.nothing(incident));
            var decision = decide.apply(before.state());
            if (decision.state() == null) {
                return Optional.ofNullable(before.state());
            }
            var next = next(before, decision, null);
            try {
                write(List.of(next));
                relay.publishSoon(this, said(List.of(next)));
                return Optional.of(decision.state());
            } catch (Outdated outdated) {
                giveUpAfter(attempt, outdated);
            }
        }
    }

    /**
     * Changes several aggregates with one read and one write, deciding again for all of them when someone else wrote one
     * in between. So what is decided must bear to be decided twice. When this returns, all is durable; the events follow
     * as soon as Kafka answers.
     *
     * @return how they are kept after the change, of those that are
     */
    public Map<IncidentId, Kept<A>> changeAll(
            Set<IncidentId> incidents, BiFunction<IncidentId, A, Decision<A>> decide) {
        return changeAll(incidents, load(incidents), decide);
    }

    /**
     * The same for aggregates that were seen a moment ago: they are read only if someone wrote one of them since then.
     *
     * @param seen as an earlier change left them
     */
    public Map<IncidentId, Kept<A>> changeAll(
            Map<IncidentId, Kept<A>> seen, BiFunction<IncidentId, A, Decision<A>> decide) {
        return changeAll(seen.keySet(), seen, decide);
    }

    private Map<IncidentId, Kept<A>> changeAll(
            Set<IncidentId> incidents, Map<IncidentId, Kept<A>> seen, BiFunction<IncidentId, A, Decision<A>> decide) {
        for (int attempt = 1; ; attempt++) {
            Map<IncidentId, Kept<A>> after = new HashMap<>(attempt == 1 ? seen : load(incidents));
            var changed = new ArrayList<Kept<A>>();
            after.replaceAll((id, kept) -> {
                var state = kept.state();
                var decision = state == null ? Decision.<A>nothing() : decide.apply(id, state);
                if (decision.state() == null) {
                    return kept;
                }
                var next = next(kept, decision, null);
                changed.add(next);
                return next;
            });
            try {
                if (!changed.isEmpty()) {
                    write(changed);
                }
                // After a try that was only written in part, those who say nothing now may have said something then.
                relay.publishSoon(this, said(attempt == 1 ? changed : after.values()));
                return after;
            } catch (Outdated outdated) {
                giveUpAfter(attempt, outdated);
            }
        }
    }

    /**
     * Lets aggregates hear a batch of events: reads all of them at once, writes all changes at once, and returns when
     * Kafka has acknowledged everything they said. Repeats change nothing, but bring what was not acknowledged.
     *
     * @return all that the batch is about, as they are kept after it
     */
    public Heard<A> hear(List<EventEnvelope> batch, Reaction<A> reaction) {
        return hear(batch, () -> reaction);
    }

    /**
     * The same, with a reaction that sees the batch as a whole.
     *
     * @param reactions makes one for each time that the batch is decided
     */
    public Heard<A> hear(List<EventEnvelope> batch, Supplier<Reaction<A>> reactions) {
        for (int attempt = 1; ; attempt++) {
            try {
                return hearOnce(batch, reactions.get());
            } catch (Outdated outdated) {
                giveUpAfter(attempt, outdated);
            }
        }
    }

    private Heard<A> hearOnce(List<EventEnvelope> batch, Reaction<A> reaction) {
        var ids = batch.stream().map(EventEnvelope::incident).collect(Collectors.toSet());
        Map<IncidentId, Kept<A>> before = load(ids);
        Map<IncidentId, Kept<A>> after = new LinkedHashMap<>(before);
        var touched = new HashSet<IncidentId>();
        for (var envelope : batch) {
            var current = after.getOrDefault(envelope.incident(), Kept.nothing(envelope.incident()));
            if (current.applied().contains(envelope)) {
                meters.repeated(envelope.type());
                continue;
            }
            if (current.applied().of(envelope.type().owner()).leavesGapAt(envelope.sequence())) {
                meters.gap(envelope.type());
            }
            tracing.within(envelope, () -> {
                var decision = reaction.to(envelope, current.state());
                if (decision.state() != null) {
                    after.put(envelope.incident(), next(current, decision, envelope));
                    touched.add(envelope.incident());
                }
            });
            meters.applied(envelope.type());
        }
        var changed = new HashMap<IncidentId, Kept<A>>();
        after.forEach((id, kept) -> {
            if (touched.contains(id)) {
                // However many events it heard in this batch, it is one write.
                var known = before.get(id);
                long version = known == null ? 1 : known.version() + 1;
                changed.put(id, new Kept<>(id, version, kept.state(), kept.journal(), kept.applied()));
            }
        });
        if (!changed.isEmpty()) {
            write(changed.values());
        }
        after.putAll(changed);
        var heard = after.values().stream()
                .filter(kept -> kept.journal().isPending())
                .toList();
        relay.publishNow(this, said(heard));
        return new Heard<>(after, changed.keySet());
    }

    /** Calls back when the instant that an aggregate waits for has come; again after a restart, never twice at once. */
    public void whenDue(Consumer<Set<IncidentId>> action) {
        wakeUps.register(
                documents.collection(),
                action,
                instant -> documents.toWakeBefore(instant, WakeUps.MOST_AT_ONCE).stream()
                        .map(Kept::incident)
                        .collect(Collectors.toSet()));
    }

    private Kept<A> next(Kept<A> current, Decision<A> decision, @Nullable EventEnvelope heard) {
        var now = clock.instant();
        var traced = decision.traceparent() == null ? tracing.current() : decision.traceparent();
        Journal journal = current.journal();
        for (var event : decision.events()) {
            journal = journal.and(event, now, traced);
        }
        var stands = stands(decision.state(), journal, now);
        if (stands.isPresent()) {
            journal = journal.and(stands.get(), now, traced);
        }
        return new Kept<>(
                current.incident(),
                current.version() + 1,
                decision.state(),
                journal,
                heard == null ? current.applied() : current.applied().and(heard));
    }

    private Optional<? extends ChainEvent> stands(@Nullable A state, Journal said, Instant now) {
        return standing == null || state == null ? Optional.empty() : standing.after(said, state, now);
    }

    private void write(Collection<Kept<A>> changed) {
        try {
            documents.write(changed, clock.instant());
        } catch (Outdated outdated) {
            // Some of them may be written; waking is a hint that the others bear.
            wakeLater(changed);
            throw outdated;
        }
        wakeLater(changed);
    }

    private void wakeLater(Collection<Kept<A>> changed) {
        for (var kept : changed) {
            var instant = kept.state() == null ? null : wakeAt.apply(kept.state());
            if (instant != null) {
                wakeUps.at(documents.collection(), instant, kept.incident());
            }
        }
    }

    private Map<IncidentId, Kept<A>> load(Set<IncidentId> incidents) {
        return documents.find(incidents);
    }

    private static void giveUpAfter(int attempt, Outdated outdated) {
        if (attempt == TRIES) {
            throw outdated;
        }
    }

    private List<SaidSoFar> said(Collection<Kept<A>> kept) {
        return kept.stream()
                .filter(one -> one.journal().isPending())
                .map(one -> new SaidSoFar(one.incident(), one.journal().pending()))
                .toList();
    }

    @Override
    public String name() {
        return documents.collection();
    }

    @Override
    public void acknowledge(Map<IncidentId, Long> publishedUpTo) {
        documents.acknowledge(publishedUpTo);
    }

    @Override
    public List<SaidSoFar> pendingBefore(Instant instant, int limit) {
        return said(documents.pendingBefore(instant, limit));
    }

    /** Also what aggregates should have told and never did, since an earlier version of the program kept them. */
    @Override
    public void everything(Consumer<SaidSoFar> reader) {
        List<Kept<A>> telling = new ArrayList<>();
        documents.read(new Document(), 0, kept -> {
            var next = next(kept, new Decision<>(kept.state(), List.of(), null), null);
            if (next.journal().last() == kept.journal().last()) {
                reader.accept(all(kept));
            } else {
                telling.add(next);
            }
            if (telling.size() == AT_ONCE) {
                tell(telling, reader);
            }
        });
        tell(telling, reader);
    }

    /** Only the reader brings what they tell, so that it comes after what they said before. */
    private void tell(List<Kept<A>> telling, Consumer<SaidSoFar> reader) {
        Collection<Kept<A>> told = List.copyOf(telling);
        telling.clear();
        if (told.isEmpty()) {
            return;
        }
        try {
            write(told);
        } catch (Outdated outdated) {
            // Whoever wrote in between told it with that.
            told = load(told.stream().map(Kept::incident).collect(Collectors.toSet()))
                    .values();
        }
        told.forEach(kept -> reader.accept(all(kept)));
    }

    private static SaidSoFar all(Kept<?> kept) {
        return new SaidSoFar(kept.incident(), new ArrayList<>(kept.journal().entries()));
    }

    /** The incidents among these that are kept here. */
    public Set<IncidentId> known(Collection<IncidentId> incidents) {
        return new HashSet<>(documents.find(incidents).keySet());
    }
}

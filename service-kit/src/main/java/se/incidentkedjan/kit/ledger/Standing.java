package se.incidentkedjan.kit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.kit.journal.Journal;

/**
 * How an aggregate stands, told to the other services. The ledger sees to it at every write, whatever was decided and by whom:
 * what is told is compared with what was told last, as the journal has it, so it cannot be forgotten anywhere, and an aggregate
 * that an earlier version of the program kept tells it when it is written next.
 *
 * @param form the event that tells it
 * @param news what there is to tell
 */
public record Standing<A, E extends ChainEvent>(Class<E> form, News<A, E> news) {

    /** Compares how an aggregate stands with what it has told. Must be pure: it is asked again when someone wrote in between. */
    @FunctionalInterface
    public interface News<A, E extends ChainEvent> {

        /**
         * What to tell; empty when what was told still holds, or when there is nothing to tell of this aggregate.
         *
         * @param told what was told last; absent when nothing was
         * @param now when it is told, UTC
         */
        Optional<E> of(A state, @Nullable E told, Instant now);
    }

    /** What an aggregate that has said all this is to tell; empty when nothing. */
    Optional<E> after(Journal journal, A state, Instant now) {
        var type = EventType.of(form);
        var told = journal.newest(type)
                .map(entry -> form.cast(EventJson.read(type, entry.data().getBytes(UTF_8))))
                .orElse(null);
        return news.of(state, told, now);
    }
}

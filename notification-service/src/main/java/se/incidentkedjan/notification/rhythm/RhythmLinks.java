package se.incidentkedjan.notification.rhythm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.SecretKey;
import se.incidentkedjan.notification.proof.Tickets;

/**
 * What stands in the link by which someone chooses how often they are told: who, and until when it counts, signed. It is good for
 * that and for nothing else. Kept nowhere.
 */
public final class RhythmLinks {

    private final Tickets tickets;
    private final Duration life;
    private final Clock clock;

    /**
     * Links signed with a key that signs nothing else.
     *
     * @param life how long a link counts
     */
    public RhythmLinks(SecretKey key, Duration life, Clock clock) {
        this.tickets = new Tickets(key, 'r');
        this.life = life;
        this.clock = clock;
    }

    /** What came of reading one. */
    public sealed interface Reading {
        /**
         * It counts.
         *
         * @param person their id in organisation.yml
         */
        record Good(String person) implements Reading {}

        /** It was ours, but counts no longer. */
        record TooOld() implements Reading {}

        /** It is not ours, or not whole. */
        record Unknown() implements Reading {}
    }

    /** What stands in the link to a person, as letters, digits, hyphens and underscores. */
    public String of(String person) {
        var id = person.getBytes(UTF_8);
        return tickets.saying(ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(clock.instant().plus(life).getEpochSecond())
                .put(id)
                .array());
    }

    /** Reads what stood in a link. */
    public Reading read(String text) {
        return tickets.read(text)
                .filter(said -> said.length > Long.BYTES)
                .map(ByteBuffer::wrap)
                .<Reading>map(said -> {
                    var until = Instant.ofEpochSecond(said.getLong());
                    var person = UTF_8.decode(said).toString();
                    return clock.instant().isBefore(until) ? new Reading.Good(person) : new Reading.TooOld();
                })
                .orElseGet(Reading.Unknown::new);
    }
}

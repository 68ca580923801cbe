package se.incidentkedjan.notification.postbox;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.acknowledgement.MessageIds.Ours;

/** What a mail in the mailbox means. */
public sealed interface Meaning {

    /**
     * A message of ours was given up on its way (RFC 3464): nothing more will be tried.
     *
     * @param ours which
     * @param status why, as in RFC 3463, such as {@code 5.1.1}; absent when it is not told in that form
     */
    record Bounce(Ours ours, @Nullable String status) implements Meaning {}

    /** A message of ours is late, and is still tried by a relay. */
    record Delayed() implements Meaning {}

    /**
     * A person answers a message of ours.
     *
     * @param ours which
     * @param from the address that the answer says it comes from
     * @param said what they say
     * @param id the Message-ID of the answer; absent when it has none that can be repeated
     */
    record Reply(
            Ours ours, String from, Said said, @Nullable String id) implements Meaning {

        /** Never tells the address. */
        @Override
        public String toString() {
            return "Reply[" + ours + ", " + said + "]";
        }
    }

    /** A program wrote it by itself: out of office, a receipt of reading, a list. It says nothing. */
    record Automatic() implements Meaning {}

    /** It answers no message of ours, as far as can be seen: for a person to read. */
    record NotOurs() implements Meaning {}

    /** What a person says in an answer. */
    enum Said {
        /** I have it. */
        HAVE,
        /** I cannot. */
        DECLINE,
        /** Neither, both, or something else. */
        UNCLEAR
    }
}

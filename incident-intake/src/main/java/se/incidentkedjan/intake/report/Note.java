package se.incidentkedjan.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * What was said of a report after it was received: what the reporter added, what a handler asked, what the reporter answered.
 * The words are sealed under the data key of the incident.
 *
 * @param number counts the notes of a report from 1; also binds the words to their place
 * @param kind what it is
 * @param at when it was received, UTC
 * @param channel how it came in; that of a question says how it was asked
 * @param words what was said, masked as the words of reports are
 * @param token the hash of what the sender calls it, so that sending it twice makes one note
 * @param files how many files were added, when that is all that it says and the words are empty; absent otherwise
 */
public record Note(
        int number,
        Kind kind,
        Instant at,
        Channel channel,
        Sealed words,
        String token,
        @Nullable Integer files) {

    /** What a note is. */
    public enum Kind {
        /** The reporter knew more. */
        ADDED,
        /** Whoever works the case wants to know something. */
        QUESTION,
        /** The reporter answers the latest question. */
        ANSWER
    }

    /** What its words are sealed as. */
    String field() {
        return fieldOf(number);
    }

    static String fieldOf(int number) {
        return "note " + number;
    }

    /** Tells nothing of what was said. */
    @Override
    public String toString() {
        return "Note[" + number + ", " + kind + "]";
    }
}

package se.incidentkedjan.intake.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.intake.report.Note;

/**
 * A report as the reporter sees it again: how far it has come, and what has been said since. What they first wrote is not
 * shown: whoever finds the code is not to find that.
 *
 * @param reference what people call it
 * @param receivedAt when it was received, UTC
 * @param status how far it has come
 * @param since when it came there, UTC; absent when nothing has been heard
 * @param said what has been said since, oldest first
 * @param isErased whether the words are erased, so that nothing more can be added
 * @param isSecurityClassified whether säkerhetsskydd is concerned, so that nothing may be written here
 */
public record Conversation(
        Reference reference,
        Instant receivedAt,
        CaseStatus status,
        @Nullable Instant since,
        List<Said> said,
        boolean isErased,
        boolean isSecurityClassified) {

    /**
     * One thing that was said.
     *
     * @param number its number in the report
     * @param kind what it is
     * @param at when, UTC
     * @param words the words; in Swedish when all that was said is that files were added
     * @param files how many files were added, when that is all that was said; absent otherwise
     */
    public record Said(
            int number,
            Note.Kind kind,
            Instant at,
            String words,
            @Nullable Integer files) {

        /** Tells nothing of what was said. */
        @Override
        public String toString() {
            return "Said[" + number + ", " + kind + "]";
        }
    }

    /** Keeps its own copy. */
    public Conversation {
        said = List.copyOf(said);
    }

    /** The question that waits for an answer; empty when none does. */
    public Optional<Said> openQuestion() {
        return said.reversed().stream()
                .takeWhile(one -> one.kind() != Note.Kind.ANSWER)
                .filter(one -> one.kind() == Note.Kind.QUESTION)
                .findFirst();
    }

    /** Tells nothing of what was said. */
    @Override
    public String toString() {
        return "Conversation[" + reference + "]";
    }
}

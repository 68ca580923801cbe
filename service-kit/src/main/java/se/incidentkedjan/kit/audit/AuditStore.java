package se.incidentkedjan.kit.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where one service's chain lies. Every method throws {@link AuditUnavailable} when the store does not answer.
 */
public interface AuditStore {

    /** Where the chain ends now; {@link ChainHead#EMPTY} when nothing has been recorded. */
    ChainHead head();

    /**
     * Adds entries in their order, durably, until one of them has a sequence that is taken.
     *
     * @return how many were added: all, or those before the one whose place was taken
     */
    int append(List<AuditEntry> entries);

    /** What lies at these places, those that there are, newest first. Looked up by key. */
    List<ChainLink> between(long first, long last);

    /** The newest that fit, newest first. */
    List<ChainLink> search(AuditQuery query);

    /** Reads everything in the order of the sequence, up to and with this one. */
    void read(long last, Consumer<ChainLink> reader);

    /** Keeps notes, durably. */
    void keep(List<AuditNote> notes);

    /** The note with this commitment; empty when it has been erased. */
    Optional<AuditNote> note(String commitment);

    /** Erases a note for good; false when there was none. */
    boolean eraseNote(String commitment);

    /** The last checkpoint that this store has been told of. */
    Optional<Checkpoint> lastCheckpoint();

    /** Remembers a checkpoint, if it is later than the one that is remembered. */
    void remember(Checkpoint checkpoint);
}

package se.incidentkedjan.kit.audit;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where checkpoints are kept, apart from the entries: the one who can write to the store should not be able to write
 * here. Methods throw {@link UncheckedIOException} when the place does not answer.
 */
public interface CheckpointPlace {

    /** Adds one, durably. */
    void append(Checkpoint checkpoint);

    /** The last one of a service that can be read. */
    Optional<Checkpoint> last(String service);

    /** Reads all of a service in the order in which they were added. */
    void read(String service, Consumer<CheckpointLine> reader) throws UncheckedIOException;
}

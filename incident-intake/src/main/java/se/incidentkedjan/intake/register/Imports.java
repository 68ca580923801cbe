package se.incidentkedjan.intake.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All imports. Methods throw when the store does not answer. */
public interface Imports {

    /** Keeps a new one; durable when this returns. */
    void keep(Import one);

    /** The import with this id. */
    Optional<Import> find(ImportId id);

    /**
     * Changes an import, deciding again when someone else wrote in between. When this returns, it is durable.
     *
     * @param decide what it becomes; the import itself when nothing is to change
     * @return the import after the change; empty when there is none
     */
    Optional<Import> change(ImportId id, UnaryOperator<Import> decide);

    /** Forgets that there was one. */
    void remove(ImportId id);

    /** Those that have become something, or are about to, latest first. */
    List<Import> begun(int most);

    /** Those of somebody that wait for a decision, latest first. */
    List<Import> open(String owner);

    /** Those with something to do without anybody asking, oldest first. */
    List<Import> atWork();

    /** Those that were uploaded before this and wait for a decision, or never came whole. */
    List<Import> leftBehind(Instant before);
}

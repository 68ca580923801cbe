package se.incidentkedjan.intake.register;

import java.util.Optional;

/** Where the sealed rows of imports lie, in parts. Methods throw when the store does not answer. */
public interface KeptParts {

    /** Keeps a part, in the place of the one that was there; durable when this returns. */
    void keep(ImportId id, int part, byte[] sealed);

    /** A part; empty after the last one. */
    Optional<byte[]> find(ImportId id, int part);

    /** Takes away all parts of an import. */
    void forget(ImportId id);
}

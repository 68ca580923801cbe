package se.incidentkedjan.escalation.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All protocols. */
public interface Protocols {

    /** Keeps a new one, durable when this returns. */
    void keep(Protocol protocol);

    /** Notes that every case has been told. */
    void carriedOut(UUID id, Instant at);

    /** The one with this id. */
    Optional<Protocol> find(UUID id);

    /** The newest first. */
    List<Protocol> newest(int limit);

    /** Those whose cases have not all been told. */
    List<Protocol> unfinished();
}

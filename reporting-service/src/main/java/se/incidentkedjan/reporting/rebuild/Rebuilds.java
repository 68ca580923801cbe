package se.incidentkedjan.reporting.rebuild;

import java.util.Optional;

/** Where the state of the latest rebuild is kept. */
public interface Rebuilds {

    /** The latest one, if there has been any. */
    Optional<Rebuild> latest();

    /** Remembers how it stands. */
    void save(Rebuild rebuild);
}

package se.incidentkedjan.kit.auditor;

import java.util.Optional;

/** Compares what should have happened in the chain with what has. Run every minute; must be cheap. */
public interface ChainCheck {

    /** A stable name for metrics and logs, such as {@code consumer-standing-still}. */
    String name();

    /** What is wrong, in plain Swedish without names or words of a report; empty when all is well. */
    Optional<String> look();
}

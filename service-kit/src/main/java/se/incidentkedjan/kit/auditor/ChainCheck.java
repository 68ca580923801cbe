package se.incidentkedjan.kit.auditor;

import java.util.Optional;
import java.util.function.Supplier;

/** Compares what should have happened in the chain with what has. Run every minute; must be cheap. */
public interface ChainCheck {

    /** A stable name for metrics and logs, such as {@code consumer-standing-still}. */
    String name();

    /** What is wrong, in plain Swedish without names or words of a report; empty when all is well. */
    Optional<String> look();

    /**
     * A check of what one look tells.
     *
     * @param name as {@link #name()}
     * @param look as {@link #look()}
     */
    static ChainCheck of(String name, Supplier<Optional<String>> look) {
        return new ChainCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> look() {
                return look.get();
            }
        };
    }
}

package se.incidentkedjan.reporting.revision;

import java.util.List;

/**
 * What was found in the trails.
 *
 * @param entries newest first
 * @param more whether there are older ones
 * @param silent services that did not answer, so that something may be missing
 * @param damaged services in whose trail something lies that is no entry
 */
public record Found(List<Traced> entries, boolean more, List<String> silent, List<String> damaged) {

    /** Keeps its own copies. */
    public Found {
        entries = List.copyOf(entries);
        silent = List.copyOf(silent);
        damaged = List.copyOf(damaged);
    }
}

package se.incidentkedjan.kit.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a trail.
 *
 * @param entries newest first
 * @param unreadable places at which something lies that is no entry: someone has changed the store
 * @param older what to ask for entries before; absent when there are none
 */
public record ShownPage(
        List<ShownEntry> entries,
        List<Long> unreadable,
        @Nullable Long older) {

    /** Keeps its own copies. */
    public ShownPage {
        entries = List.copyOf(entries);
        unreadable = List.copyOf(unreadable);
    }
}

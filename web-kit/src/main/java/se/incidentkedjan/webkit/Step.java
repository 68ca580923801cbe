package se.incidentkedjan.webkit;

import org.jspecify.annotations.Nullable;

/**
 * A row of a task list.
 *
 * @param label what is to be done, in Swedish
 * @param hint a sentence of help, for example by when
 * @param href where it is done, or null when there is nothing to open
 * @param status how far it has come
 */
public record Step(
        String label, @Nullable String hint, @Nullable String href, Tag status) {}

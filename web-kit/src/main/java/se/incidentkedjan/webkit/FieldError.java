package se.incidentkedjan.webkit;

/**
 * A line of the error summary.
 *
 * @param target id of the input that the line leads to
 * @param message what is wrong and how to mend it; the same words as at the input
 */
public record FieldError(String target, String message) {}

package se.incidentkedjan.intake.masking;

/**
 * Where something stands in a text.
 *
 * @param kind what it is
 * @param start of its first character, from 0
 * @param end after its last
 */
public record Found(PatternKind kind, int start, int end) {}

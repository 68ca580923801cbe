package se.incidentkedjan.intake.report;

/**
 * One thing that must be put right before a report can be received. Never repeats what was written.
 *
 * @param field its path, such as {@code facts.category}
 * @param code what is wrong, for programs
 * @param message what is wrong and what to do, for people, in Swedish
 */
public record Finding(String field, String code, String message) {}

package se.incidentkedjan.intake.organisation;

/**
 * Something that a report can point at.
 *
 * @param code what is stored
 * @param name what people call it, in Swedish
 */
public record Listed(String code, String name) {}

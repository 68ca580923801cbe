package se.incidentkedjan.reporting.publication;

/**
 * A sentence that the figures would have changed, but that was left since a person had changed it.
 *
 * @param part where it stands
 * @param kept what stands there; empty when a person has taken it away, or when what was written has no place any more
 * @param generated what the figures would say now; empty when nothing
 */
public record Overtaken(TextPart part, String kept, String generated) {}

package se.incidentkedjan.reporting.suppression;

/**
 * A small number that is known too well whatever this publication hides: from earlier ones together, or because the municipality as a whole
 * has so few incidents.
 *
 * @param aggregate what it counts; its days may be the difference of two periods
 * @param lowest the lowest value it can have for whoever reads all that must be shown and was shown before
 * @param highest the highest value, likewise
 */
public record Exposed(Aggregate aggregate, long lowest, long highest) {}

package se.incidentkedjan.reporting.suppression;

/**
 * A figure that a report would show.
 *
 * @param aggregate what it counts
 * @param rank how long it is kept when something must be hidden; no matter for the municipality's total, which is always shown
 */
public record Wanted(Aggregate aggregate, Rank rank) {}

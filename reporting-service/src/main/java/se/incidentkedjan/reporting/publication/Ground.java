package se.incidentkedjan.reporting.publication;

import se.incidentkedjan.reporting.disclosure.PublishedFigures;

/**
 * What a version was made of.
 *
 * @param figures what it tells and keeps back, with the true numbers, for those that come after it. Never to be shown
 * @param kept how many figures are kept back
 * @param published how much had been published when it was made: it is safe beside that, and beside nothing later
 */
public record Ground(PublishedFigures figures, int kept, int published) {}

package se.incidentkedjan.reporting.publication;

import se.incidentkedjan.reporting.disclosure.PublishedFigures;
import se.incidentkedjan.reporting.report.Report;

/**
 * A report as it came from the figures.
 *
 * @param report what it says
 * @param figures what it tells and keeps back, for those that come after it
 * @param kept how many figures are kept back
 * @param published how much had been published when it was made: it is safe beside that, and beside nothing later
 */
public record Made(Report report, PublishedFigures figures, int kept, int published) {}

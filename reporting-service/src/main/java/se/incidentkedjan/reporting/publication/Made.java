package se.incidentkedjan.reporting.publication;

import se.incidentkedjan.reporting.report.Report;

/**
 * A report as it came from the figures.
 *
 * @param report what it says
 * @param ground what it was made of
 */
record Made(Report report, Ground ground) {}

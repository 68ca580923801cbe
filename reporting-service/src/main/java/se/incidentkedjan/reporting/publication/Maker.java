package se.incidentkedjan.reporting.publication;

import se.incidentkedjan.reporting.disclosure.Disclosure;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;

/** Makes reports from the figures. */
@FunctionalInterface
public interface Maker {

    /** A report as the figures are now, safe beside everything that has been published. */
    Disclosure.Made<Report> make(Subject subject, ReportPeriod period);
}

package se.incidentkedjan.reporting.report;

import java.util.List;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;

/** What has been published before, which a new report must be safe beside and may have to follow up. */
public interface Earlier {

    /** The figures of everything that was ever published, of this municipality. */
    List<PublishedFigures> figures();

    /** What has become of what the readers of a report decided last; none when there was no earlier one. */
    List<Report.FollowUp> followUp(Subject subject);
}

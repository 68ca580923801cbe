package se.incidentkedjan.reporting.report.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;
import se.incidentkedjan.reporting.report.Earlier;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Subject;

/** As long as reports cannot be published from here, nothing has been. */
@Component
class NothingPublished implements Earlier {

    @Override
    public List<PublishedFigures> figures() {
        return List.of();
    }

    @Override
    public List<Report.FollowUp> followUp(Subject subject) {
        return List.of();
    }
}

package se.incidentkedjan.reporting.opendata.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.opendata.PublishedYear;
import se.incidentkedjan.reporting.opendata.PublishedYears;

/** As long as reports cannot be published from here, no year has been. */
@Component
class NoYearPublished implements PublishedYears {

    @Override
    public List<PublishedYear> all() {
        return List.of();
    }
}

package se.incidentkedjan.reporting.opendata;

import java.util.List;

/** The years whose reports have been approved for everybody. */
public interface PublishedYears {

    /** The latest approved version of each year, in any order; none when nothing has been approved. */
    List<PublishedYear> all();
}

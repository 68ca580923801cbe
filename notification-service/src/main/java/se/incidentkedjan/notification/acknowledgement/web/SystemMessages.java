package se.incidentkedjan.notification.acknowledgement.web;

import java.util.Optional;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.webkit.DataTable;

/** What other systems have been told of an incident, beside the messages to people. */
public interface SystemMessages {

    /** As the page shows it; empty when no system is told of it. */
    Optional<DataTable> about(IncidentId incident);
}

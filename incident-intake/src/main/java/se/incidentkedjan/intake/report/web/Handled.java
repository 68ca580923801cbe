package se.incidentkedjan.intake.report.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.kit.access.CaseGrants;
import se.incidentkedjan.kit.access.Permission;

/** The reports that whoever asks may read, because they handle the case. */
@Component
class Handled {

    private final Reports reports;
    private final CaseGrants grants;

    Handled(Reports reports, CaseGrants grants) {
        this.reports = reports;
        this.grants = grants;
    }

    /**
     * The report, once whoever asks is known to handle it.
     *
     * @param id as it stands in the address
     * @param grant what escalation-service gave them for the case; null when they sent none
     * @return empty when there is no such report
     * @throws se.incidentkedjan.kit.access.AccessRefused when the case is somebody else's
     */
    Optional<Report> find(String id, @Nullable String grant, Permission permission) {
        var incident = IncidentId.read(id);
        var report = incident.flatMap(reports::find);
        if (report.isEmpty()) {
            permission.missing(incident.orElse(null));
            return Optional.empty();
        }
        permission.on(grants.read(grant, permission.reader(), report.get().incident()));
        return report;
    }
}

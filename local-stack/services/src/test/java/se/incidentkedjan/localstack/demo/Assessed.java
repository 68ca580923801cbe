package se.incidentkedjan.localstack.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Opening;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;

/** What the rules that the project comes with say of invented incidents. */
final class Assessed {
    static final DecisionBasis BASIS =
            DecisionBasis.read(Path.of(Objects.requireNonNull(System.getProperty("project.root")), "config"));

    private Assessed() {}

    static IncidentCase assessed(DemoIncident incident) {
        var reported = new IncidentReported(
                new IncidentId(new UUID(7L << 12, 1L << 63)),
                Municipality.of("9999"),
                new Reference(2026, 1),
                incident.at(),
                Channel.API,
                incident.reporterEmail() != null,
                incident.facts());
        return Opening.open(reported, BASIS, incident.at()).incidentCase();
    }

    static double shareWithDuty(List<DemoIncident> incidents, String duty) {
        return incidents.stream()
                        .filter(incident -> assessed(incident).duties().all().stream()
                                .anyMatch(one -> one.code().toString().equals(duty)))
                        .count()
                / (double) incidents.size();
    }
}

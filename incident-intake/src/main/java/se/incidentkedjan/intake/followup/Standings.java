package se.incidentkedjan.intake.followup;

import java.util.List;
import java.util.Optional;
import se.incidentkedjan.events.IncidentId;

/** How far all cases have come. */
public interface Standings {

    /** Keeps these, the later of the same incident last. Again does nothing. */
    void keep(List<Standing> standings);

    /** How far one has come; empty when nothing has been heard of it but that it was received. */
    Optional<Standing> of(IncidentId incident);
}

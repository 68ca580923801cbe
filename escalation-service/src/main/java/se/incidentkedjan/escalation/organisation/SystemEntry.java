package se.incidentkedjan.escalation.organisation;

import java.util.List;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Sector;

/**
 * A system (objekt) in the register.
 *
 * @param code its code
 * @param name in Swedish
 * @param unit the unit that owns it
 * @param sectorCritical whether it is sektorskritiskt (MCFFS 2026:8)
 * @param sectors sectors besides those of its unit
 * @param klassa its levels
 */
public record SystemEntry(
        SystemCode code, String name, UnitCode unit, boolean sectorCritical, List<Sector> sectors, Klassa klassa) {

    /** Keeps its own copy of the sectors. */
    public SystemEntry {
        sectors = List.copyOf(sectors);
    }
}

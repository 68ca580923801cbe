package se.incidentkedjan.escalation.organisation;

import java.util.List;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Sector;

/**
 * A förvaltning, avdelning or bolag.
 *
 * @param code its code
 * @param name in Swedish
 * @param board the nämnd or styrelse that is personuppgiftsansvarig for it
 * @param sectors the sectors of cybersäkerhetslagen (2025:1506) that all of it belongs to
 */
public record Unit(UnitCode code, String name, UnitCode board, List<Sector> sectors) {

    /** Keeps its own copy of the sectors. */
    public Unit {
        sectors = List.copyOf(sectors);
    }
}

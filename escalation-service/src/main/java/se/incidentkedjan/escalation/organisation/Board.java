package se.incidentkedjan.escalation.organisation;

import se.incidentkedjan.events.UnitCode;

/**
 * A nämnd or styrelse: personuppgiftsansvarig for what its units do.
 *
 * @param code its code
 * @param name in Swedish
 * @param kind which sort
 * @param particulars its own, or the municipality's where it has none and is part of it
 */
public record Board(UnitCode code, String name, Kind kind, Particulars particulars) {

    /** The sorts of nämnder and styrelser. */
    public enum Kind {
        /** Kommunstyrelsen. */
        KOMMUNSTYRELSE,
        /** A nämnd of the municipality. */
        NAMND,
        /** The styrelse of a bolag, which is a legal person of its own. */
        BOLAG
    }
}

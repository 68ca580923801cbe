package se.incidentkedjan.reporting.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/**
 * The names that the figures are told with.
 *
 * @param municipality whose figures
 * @param name what the municipality is called
 * @param group its kommungrupp, as Sveriges Kommuner och Regioner have them; empty when the file does not say
 * @param boards nämnder and bolagsstyrelser, in the order of the file
 * @param units förvaltningar and bolag, in the order of the file
 * @param systems in the order of the file
 * @param duties what each legal duty is called
 */
public record Organisation(
        Municipality municipality,
        String name,
        Optional<Group> group,
        List<Board> boards,
        List<Unit> units,
        List<NamedSystem> systems,
        Map<DutyCode, String> duties) {

    /** Keeps its own copies. */
    public Organisation {
        boards = List.copyOf(boards);
        units = List.copyOf(units);
        systems = List.copyOf(systems);
        duties = Map.copyOf(duties);
    }

    /** Kommungrupp. */
    public enum Group {
        /** Storstäder och storstadsnära kommuner. */
        A,
        /** Större städer och kommuner nära större stad. */
        B,
        /** Mindre städer, tätorter och landsbygdskommuner. */
        C
    }

    /** What a board is. */
    public enum Kind {
        KOMMUNSTYRELSE,
        NAMND,
        /** The board of a bolag. */
        BOLAG
    }

    /**
     * A nämnd or a bolagsstyrelse.
     *
     * @param code as in organisation.yml
     * @param name what people call it
     * @param kind what it is
     */
    public record Board(UnitCode code, String name, Kind kind) {}

    /**
     * A förvaltning, a unit or a bolag.
     *
     * @param code as in organisation.yml
     * @param name what people call it
     * @param board who answers for it
     * @param employees about how many work there; empty when the file does not say
     */
    public record Unit(UnitCode code, String name, UnitCode board, OptionalInt employees) {}

    /**
     * A system.
     *
     * @param code as in organisation.yml
     * @param name what people call it
     */
    public record NamedSystem(SystemCode code, String name) {}

    /** The units that a board answers for, in the order of the file. */
    public List<Unit> unitsOf(UnitCode board) {
        return units.stream().filter(unit -> unit.board().equals(board)).toList();
    }
}

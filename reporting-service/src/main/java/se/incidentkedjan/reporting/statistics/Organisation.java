package se.incidentkedjan.reporting.statistics;

import java.util.List;
import java.util.Map;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/**
 * The names that the figures are told with.
 *
 * @param municipality whose figures
 * @param name what the municipality is called
 * @param boards nämnder and bolagsstyrelser, in the order of the file
 * @param units förvaltningar and bolag, in the order of the file
 * @param systems in the order of the file
 * @param duties what each legal duty is called
 */
public record Organisation(
        Municipality municipality,
        String name,
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

    /**
     * A nämnd or a bolagsstyrelse.
     *
     * @param code as in organisation.yml
     * @param name what people call it
     */
    public record Board(UnitCode code, String name) {}

    /**
     * A förvaltning, a unit or a bolag.
     *
     * @param code as in organisation.yml
     * @param name what people call it
     * @param board who answers for it
     */
    public record Unit(UnitCode code, String name, UnitCode board) {}

    /**
     * A system.
     *
     * @param code as in organisation.yml
     * @param name what people call it
     */
    public record NamedSystem(SystemCode code, String name) {}
}

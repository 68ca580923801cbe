package se.incidentkedjan.escalation.breachregister;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.escalation.organisation.Unit;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.access.Reach;

/**
 * What of the registers someone may read. Secrecy holds between nämnder (offentlighets- och sekretesslagen 2009:400,
 * 8 kap. 1 §): whoever answers for all units of a nämnd reads its whole register, also what began with another one, and
 * whoever answers for some of its units what those units answer for.
 *
 * @param everything no limit
 * @param units what these units answer for
 * @param organisation whose units belong to which nämnd
 */
public record RegisterReach(boolean everything, Set<UnitCode> units, Organisation organisation) {

    /** Keeps its own copy of the units. */
    public RegisterReach {
        units = Set.copyOf(units);
    }

    /** What this reach covers. */
    public static RegisterReach within(Reach reach, Organisation organisation) {
        return new RegisterReach(reach.everything(), reach.units(), organisation);
    }

    /** The nämnder and styrelser with anything to read, by name. */
    public List<UnitCode> controllers() {
        return organisation.boards().stream()
                .filter(board -> everything || unitsOf(board).stream().anyMatch(units::contains))
                .sorted(Comparator.comparing(
                        board -> organisation.boardName(board).orElse(board.value())))
                .toList();
    }

    /** Whether what a case is to a personuppgiftsansvarig may be read. */
    public boolean covers(IncidentCase one, UnitCode controller) {
        if (everything) {
            return true;
        }
        var all = unitsOf(controller);
        if (!all.isEmpty() && units.containsAll(all)) {
            return true;
        }
        var responsible = organisation.responsibleUnit(one.facts());
        return units.contains(responsible.code()) && responsible.board().equals(controller);
    }

    private Set<UnitCode> unitsOf(UnitCode board) {
        return organisation.units().values().stream()
                .filter(unit -> unit.board().equals(board))
                .map(Unit::code)
                .collect(Collectors.toSet());
    }
}

package se.incidentkedjan.escalation.disclosure;

import java.util.List;
import java.util.Set;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * A ground of secrecy that may apply (offentlighets- och sekretesslagen 2009:400). Of its conditions one is enough;
 * without any it is always proposed.
 *
 * @param code what is kept with a decision
 * @param reference where it stands in the law, as it is written in a decision
 * @param title what it protects, in Swedish
 * @param test what must be examined, in Swedish
 * @param fields codes of the fields it is proposed for, or the beginning of several
 * @param boards the boards whose cases it is for
 * @param categories what has happened
 * @param kinds the kinds of personal data concerned
 * @param groups whose they are
 */
public record Ground(
        String code,
        String reference,
        String title,
        String test,
        List<String> fields,
        Set<UnitCode> boards,
        Set<Category> categories,
        Set<DataKind> kinds,
        Set<DataSubjectGroup> groups) {

    /** Keeps its own copies. */
    public Ground {
        fields = List.copyOf(fields);
        boards = Set.copyOf(boards);
        categories = Set.copyOf(categories);
        kinds = Set.copyOf(kinds);
        groups = Set.copyOf(groups);
    }

    boolean isProposedFor(String field, UnitCode board, IncidentFacts facts) {
        return fields.stream().anyMatch(beginning -> FieldCodes.covers(beginning, field)) && fits(board, facts);
    }

    private boolean fits(UnitCode board, IncidentFacts facts) {
        var isUnconditional = boards.isEmpty() && categories.isEmpty() && kinds.isEmpty() && groups.isEmpty();
        var data = facts.personalData();
        return isUnconditional
                || boards.contains(board)
                || categories.contains(facts.category())
                || data.kinds().stream().anyMatch(kinds::contains)
                || data.groups().stream().anyMatch(groups::contains);
    }
}

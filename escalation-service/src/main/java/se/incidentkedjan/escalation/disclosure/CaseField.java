package se.incidentkedjan.escalation.disclosure;

import java.util.List;

/**
 * One field of a case, as people read it.
 *
 * @param code its code
 * @param label what it is, in Swedish
 * @param lines what it says
 * @param telling whether what it says points out someone or something by itself, so that it must not stand in other
 *     fields either when it is masked
 */
public record CaseField(String code, String label, List<String> lines, boolean telling) {

    /** Keeps its own copy of the lines. */
    public CaseField {
        lines = List.copyOf(lines);
    }

    /** Tells only which field it is, so that no log can tell more. */
    @Override
    public String toString() {
        return "CaseField[" + code + "]";
    }
}

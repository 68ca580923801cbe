package se.incidentkedjan.escalation.rules;

import java.util.List;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;

/**
 * What the rules say of an incident.
 *
 * @param severity the highest of the rules that fired
 * @param privacyRisk the gravest of the rules that fired; {@code TO_BE_ASSESSED} when none of them tells
 * @param duties what the law asks for, each once
 * @param escalations who must be reached, each role once
 * @param because every rule that fired, in the order of the file
 * @param openQuestions names of unknown facts whose answer could change any of the above, in the order of the vocabulary
 */
public record Evaluation(
        Severity severity,
        PrivacyRisk privacyRisk,
        List<AskedDuty> duties,
        List<Reach> escalations,
        List<Reason> because,
        List<String> openQuestions) {

    /** Keeps its own copies of the lists. */
    public Evaluation {
        duties = List.copyOf(duties);
        escalations = List.copyOf(escalations);
        because = List.copyOf(because);
        openQuestions = List.copyOf(openQuestions);
    }

    /**
     * A duty with the rules that ask for it.
     *
     * @param code which duty
     * @param rules ids of the rules, in the order of the file
     */
    public record AskedDuty(DutyCode code, List<String> rules) {

        /** Keeps its own copy of the ids. */
        public AskedDuty {
            rules = List.copyOf(rules);
        }
    }
}

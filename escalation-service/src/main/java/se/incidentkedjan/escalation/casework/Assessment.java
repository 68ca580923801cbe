package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.rules.Circumstances;
import se.incidentkedjan.rules.Evaluation;
import se.incidentkedjan.rules.Reason;

/**
 * How the rules see an incident now.
 *
 * @param number from 1, in the case
 * @param at when the rules were applied, UTC
 * @param told what people have told
 * @param facts the same, completed from the registers
 * @param severity the municipality's own scale
 * @param privacyRisk the advice on risk to the people concerned
 * @param because the rules that fired
 * @param openQuestions names of unknown facts whose answer could change the outcome
 * @param circumstances what other incidents say of it
 * @param versions the files that decided
 */
public record Assessment(
        int number,
        Instant at,
        IncidentFacts told,
        IncidentFacts facts,
        Severity severity,
        PrivacyRisk privacyRisk,
        List<Reason> because,
        List<String> openQuestions,
        Circumstances circumstances,
        FileVersions versions) {

    /** Keeps its own copies of the lists. */
    public Assessment {
        because = List.copyOf(because);
        openQuestions = List.copyOf(openQuestions);
    }

    static Assessment of(
            int number,
            Instant at,
            IncidentFacts told,
            IncidentFacts facts,
            Evaluation evaluation,
            Circumstances circumstances,
            FileVersions versions) {
        return new Assessment(
                number,
                at,
                told,
                facts,
                evaluation.severity(),
                evaluation.privacyRisk(),
                evaluation.because(),
                evaluation.openQuestions(),
                circumstances,
                versions);
    }

    /** Whether both say the same of the incident, though not at the same time. */
    boolean saysTheSameAs(Assessment other) {
        return facts.category() == other.facts.category()
                && Objects.equals(facts.unit(), other.facts.unit())
                && severity == other.severity
                && privacyRisk == other.privacyRisk
                && because.equals(other.because)
                && versions.equals(other.versions);
    }

    /** What remains when the case is erased. */
    Assessment erased() {
        var remains = Remains.of(facts);
        return new Assessment(
                number, at, remains, remains, severity, privacyRisk, List.of(), List.of(), circumstances, versions);
    }
}

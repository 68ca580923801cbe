package se.incidentkedjan.escalation.privacy;

import java.util.List;
import java.util.Optional;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;

/**
 * What speaks for and against a risk to people: factors like those of EDPB's guidelines 01/2021 beside the ENISA score of
 * 2013. It is an advice to the one who decides. It is never turned into a severity, a privacy risk or a duty, and the two
 * parts are not turned into each other.
 *
 * @param factors each aspect once, in a fixed order
 * @param score with all its parts
 */
public record PrivacyAdvice(List<Factor> factors, EnisaScore score) {

    /** Keeps its own copy. */
    public PrivacyAdvice {
        factors = List.copyOf(factors);
    }

    /** The advice for an incident; empty when no personal data are involved. */
    public static Optional<PrivacyAdvice> of(IncidentFacts facts) {
        return facts.personalData().involved() == YesNo.NO
                ? Optional.empty()
                : Optional.of(new PrivacyAdvice(Weighing.of(facts), Scoring.of(facts)));
    }
}

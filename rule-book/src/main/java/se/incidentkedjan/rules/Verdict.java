package se.incidentkedjan.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;

/**
 * What the rules come to, without why.
 *
 * @param severity how grave it is
 * @param privacyRisk how great the risk to people is
 * @param duties what the law asks for
 * @param escalations who must be reached, each role once, by role
 */
public record Verdict(Severity severity, PrivacyRisk privacyRisk, Set<DutyCode> duties, List<Reach> escalations) {

    /** Keeps its own copies. */
    public Verdict {
        duties = Set.copyOf(duties);
        escalations = escalations.stream()
                .sorted(Comparator.comparing(reach -> reach.role().value()))
                .toList();
    }
}

package se.incidentkedjan.escalation.casework;

import java.util.HashSet;
import java.util.Optional;
import se.incidentkedjan.escalation.similar.Traits;
import se.incidentkedjan.escalation.storm.StormRules;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;

/** What of a case is compared with others. */
public final class CaseTraits {

    private CaseTraits() {}

    /**
     * Empty for what is like no other: a matter of säkerhetsskydd, a drill, what is erased, and what is worked on in another
     * case, which stands for it.
     *
     * @param storms say of which categories each report is something of its own
     */
    public static Optional<Traits> of(IncidentCase one, StormRules storms) {
        if (one.isSecurityClassified() || one.isDrill() || one.isErased() || one.status() == CaseStatus.MERGED) {
            return Optional.empty();
        }
        var facts = one.facts();
        var settled = new HashSet<IncidentId>();
        one.handling().links().forEach(link -> settled.add(link.other()));
        one.handling().absorbed().forEach(absorbed -> settled.add(absorbed.incident()));
        return Optional.of(new Traits(
                one.incident(),
                one.receivedAt(),
                facts.category(),
                storms.never().contains(facts.category()),
                facts.unit(),
                facts.system(),
                one.moments().at(Moments.Kind.OCCURRED_FROM).orElse(null),
                new HashSet<>(one.handling().likeness().codes()),
                settled));
    }
}

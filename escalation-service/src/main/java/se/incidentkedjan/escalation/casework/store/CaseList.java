package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.conversions.Bson;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.ledger.Excerpt;
import se.incidentkedjan.kit.ledger.Ledger;

/** Finds cases by other than their id. */
public final class CaseList {

    static final String REFERENCE = "state.identity.reference";

    /** The case that lists show it with: what it came in the wake of, or is worked on as by itself. */
    static final String WAVE = Excerpt.FIELD + ".wave";

    private static final Bson NEWEST_FIRST = Sorts.descending(REFERENCE);

    private final Ledger<IncidentCase> cases;

    CaseList(Ledger<IncidentCase> cases) {
        this.cases = cases;
    }

    /** How many cases came in the wake of this one, or are worked on as it by themselves. */
    public long countFollowers(IncidentId leader) {
        return cases.count(inTheWakeOf(leader));
    }

    /** The case that people call this. */
    public Optional<IncidentCase> find(Reference reference) {
        var found = new ArrayList<IncidentCase>();
        cases.search(
                Filters.eq(REFERENCE, reference.toString()),
                NEWEST_FIRST,
                0,
                1,
                (incident, incidentCase) -> found.add(incidentCase));
        return found.stream().findFirst();
    }

    private static Bson inTheWakeOf(IncidentId leader) {
        return Filters.eq(WAVE, leader.toString());
    }
}

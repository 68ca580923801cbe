package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.ledger.Ledger;

/** Finds cases by other than their id. */
public final class CaseList {

    private static final Bson NEWEST_FIRST = Sorts.descending("state.identity.reference");

    private final Ledger<IncidentCase> cases;
    private final MongoTemplate mongo;

    CaseList(Ledger<IncidentCase> cases, MongoTemplate mongo) {
        this.cases = cases;
        this.mongo = mongo;
    }

    /** How many cases came in the wake of this one. */
    public long countFollowers(IncidentId leader) {
        return mongo.getCollection(CaseworkStore.COLLECTION).countDocuments(inTheWakeOf(leader));
    }

    /** The case that people call this. */
    public Optional<IncidentCase> find(Reference reference) {
        var found = new ArrayList<IncidentCase>();
        cases.search(
                Filters.eq("state.identity.reference", reference.toString()),
                NEWEST_FIRST,
                0,
                1,
                (incident, incidentCase) -> found.add(incidentCase));
        return found.stream().findFirst();
    }

    private static Bson inTheWakeOf(IncidentId leader) {
        return Filters.eq("state.identity.groupedUnder", leader.toString());
    }
}

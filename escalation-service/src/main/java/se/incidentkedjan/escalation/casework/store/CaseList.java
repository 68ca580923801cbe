package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.casework.CaseStatus;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.ledger.Ledger;

/** Lists of cases, newest first. */
public final class CaseList {

    private static final Bson NEWEST_FIRST = Sorts.descending("state.reference");

    private final Ledger<IncidentCase> cases;
    private final MongoTemplate mongo;

    CaseList(Ledger<IncidentCase> cases, MongoTemplate mongo) {
        this.cases = cases;
        this.mongo = mongo;
    }

    /**
     * One page of the cases.
     *
     * @param status only these; all when absent
     * @param page from 0
     * @param size how many a page
     */
    public List<IncidentCase> page(@Nullable CaseStatus status, int page, int size) {
        var found = new ArrayList<IncidentCase>();
        cases.search(
                filter(status), NEWEST_FIRST, page * size, size, (incident, incidentCase) -> found.add(incidentCase));
        return found;
    }

    /** How many cases there are. */
    public long count(@Nullable CaseStatus status) {
        return mongo.getCollection(CaseworkStore.COLLECTION).countDocuments(filter(status));
    }

    /** The case that people call this. */
    public Optional<IncidentCase> find(Reference reference) {
        var found = new ArrayList<IncidentCase>();
        cases.search(
                Filters.eq("state.reference", reference.toString()),
                NEWEST_FIRST,
                0,
                1,
                (incident, incidentCase) -> found.add(incidentCase));
        return found.stream().findFirst();
    }

    private static Bson filter(@Nullable CaseStatus status) {
        return status == null ? new Document() : Filters.eq("state.status", status.name());
    }
}

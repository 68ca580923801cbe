package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.access.Reach;
import se.incidentkedjan.kit.ledger.Ledger;

/** Lists of cases, newest first. */
public final class CaseList {

    private static final Bson NEWEST_FIRST = Sorts.descending("state.identity.reference");

    private final Ledger<IncidentCase> cases;
    private final MongoTemplate mongo;
    private final UnitCode defaultUnit;

    CaseList(Ledger<IncidentCase> cases, MongoTemplate mongo, UnitCode defaultUnit) {
        this.cases = cases;
        this.mongo = mongo;
        this.defaultUnit = defaultUnit;
    }

    /**
     * One page of the cases.
     *
     * @param status only these; all when absent
     * @param wave only the case with this id and those grouped under it; all when absent
     * @param within only what is within this reach
     * @param page from 0
     * @param size how many a page
     */
    public List<IncidentCase> page(
            @Nullable CaseStatus status, @Nullable IncidentId wave, Reach within, int page, int size) {
        var found = new ArrayList<IncidentCase>();
        cases.search(
                filter(status, wave, within),
                NEWEST_FIRST,
                page * size,
                size,
                (incident, incidentCase) -> found.add(incidentCase));
        return found;
    }

    /** How many cases there are. */
    public long count(@Nullable CaseStatus status, @Nullable IncidentId wave, Reach within) {
        return mongo.getCollection(CaseworkStore.COLLECTION).countDocuments(filter(status, wave, within));
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

    private Bson filter(@Nullable CaseStatus status, @Nullable IncidentId wave, Reach within) {
        var conditions = new ArrayList<Bson>();
        if (status != null) {
            conditions.add(Filters.eq("state.status", status.name()));
        }
        if (wave != null) {
            conditions.add(Filters.or(Filters.eq("_id", wave.toString()), inTheWakeOf(wave)));
        }
        if (!within.everything()) {
            conditions.add(inside(within));
        }
        return conditions.isEmpty() ? new Document() : Filters.and(conditions);
    }

    private static Bson inTheWakeOf(IncidentId leader) {
        return Filters.eq("state.identity.groupedUnder", leader.toString());
    }

    private Bson inside(Reach within) {
        var either = new ArrayList<Bson>();
        either.add(Filters.in("state.assessment.facts.unit", texts(within.units())));
        if (within.units().contains(defaultUnit)) {
            // A case of no known unit belongs to the default one.
            either.add(Filters.eq("state.assessment.facts.unit", null));
        }
        either.add(Filters.in("state.assessment.facts.system", texts(within.systems())));
        either.add(Filters.in("state.escalations.role", texts(within.called())));
        return Filters.or(either);
    }

    private static List<String> texts(Set<?> codes) {
        return codes.stream().map(Object::toString).toList();
    }
}

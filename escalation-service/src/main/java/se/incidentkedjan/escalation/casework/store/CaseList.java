package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.casework.CaseStatus;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.Reference;

/** Lists of cases, newest first. */
public final class CaseList {

    private final MongoTemplate mongo;

    CaseList(MongoTemplate mongo) {
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
        return Objects.requireNonNull(mongo.execute(CaseworkStore.COLLECTION, documents -> {
            var cases = new ArrayList<IncidentCase>();
            documents
                    .find(filter(status))
                    .projection(Projections.include("state"))
                    .sort(Sorts.descending("state.reference"))
                    .skip(page * size)
                    .limit(size)
                    .forEach(document -> cases.add(read(document)));
            return cases;
        }));
    }

    /** How many cases there are. */
    public long count(@Nullable CaseStatus status) {
        return mongo.getCollection(CaseworkStore.COLLECTION).countDocuments(filter(status));
    }

    /** The case that people call this. */
    public Optional<IncidentCase> find(Reference reference) {
        var document = mongo.getCollection(CaseworkStore.COLLECTION)
                .find(Filters.eq("state.reference", reference.toString()))
                .first();
        return Optional.ofNullable(document).map(this::read);
    }

    private static Bson filter(@Nullable CaseStatus status) {
        return status == null ? new Document() : Filters.eq("state.status", status.name());
    }

    private IncidentCase read(Document document) {
        return mongo.getConverter().read(IncidentCase.class, document.get("state", Document.class));
    }
}

package se.incidentkedjan.intake.followup.store;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.followup.Standing;
import se.incidentkedjan.intake.followup.Standings;

/** One small document an incident, {@code {_id, status, since}}; a batch is one round trip. */
final class MongoStandings implements Standings {

    static final String COLLECTION = "standings";

    private final MongoTemplate mongo;

    MongoStandings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(List<Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        // Of several in a batch only the last counts, so that the order of the writes does not matter.
        var latest = new LinkedHashMap<IncidentId, Standing>();
        standings.forEach(standing -> latest.put(standing.incident(), standing));
        var writes = new ArrayList<ReplaceOneModel<Document>>();
        for (var standing : latest.values()) {
            var id = standing.incident().toString();
            writes.add(new ReplaceOneModel<>(
                    Filters.eq("_id", id),
                    new Document("_id", id)
                            .append("status", standing.status().name())
                            .append("since", Date.from(standing.since())),
                    new ReplaceOptions().upsert(true)));
        }
        mongo.execute(COLLECTION, documents -> documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public Optional<Standing> of(IncidentId incident) {
        return Optional.ofNullable(mongo.findById(incident.toString(), Document.class, COLLECTION))
                .map(found -> new Standing(
                        incident,
                        CaseStatus.valueOf(found.getString("status")),
                        found.getDate("since").toInstant()));
    }
}

package se.incidentkedjan.intake.report.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.messaging.ReportAnnouncement;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;

/** Keeps reports in a ledger; the store itself sees to it that a key is used once. */
final class MongoReports implements Reports {

    static final String COLLECTION = "reports";
    private static final String KEY = "state.idempotencyKey";

    private final Ledger<Report> ledger;
    private final MongoTemplate mongo;

    MongoReports(Ledgers ledgers, MongoTemplate mongo) {
        this.mongo = mongo;
        this.ledger = ledgers.open(COLLECTION, Report.class, report -> null, Set.of(KEY));
    }

    @Override
    public Optional<Report> find(IncidentId incident) {
        return ledger.find(incident);
    }

    @Override
    public Optional<Report> find(IdempotencyKey key) {
        var query = new Query(Criteria.where(KEY).is(key.hash()));
        query.fields().include("_id");
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(found -> IncidentId.parse(found.getString("_id")))
                .flatMap(ledger::find);
    }

    @Override
    public boolean keep(Report report) {
        try {
            ledger.open(report.incident(), Decision.become(report, List.of(ReportAnnouncement.of(report))));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}

package se.incidentkedjan.intake.report.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.messaging.ReportAnnouncement;
import se.incidentkedjan.kit.gathering.Gathering;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;

/** Keeps reports in a ledger; the store itself sees to it that a key is used once. */
final class MongoReports implements Reports {

    static final String COLLECTION = "reports";
    private static final Duration INTERRUPTED = Duration.ofMinutes(1);
    private static final String KEY = "state.idempotencyKey";
    private static final String REPORTER_INDEX = "state.reporterIndex";
    private static final String ERASURE = "state.erasure.at";
    private static final String DRILL = "state.drill.occasion";
    private static final String REFERENCE = "state.reference";
    private static final String RECEIVED_AT = "state.receivedAt";

    private static final class Asker {
        private final String hash;
        private @Nullable IncidentId found;

        Asker(String hash) {
            this.hash = hash;
        }
    }

    private final Ledger<Report> ledger;
    private final MongoTemplate mongo;
    private final Gathering<Asker> asking = new Gathering<>(this::answer);

    MongoReports(Ledgers ledgers, MongoTemplate mongo) {
        this.mongo = mongo;
        this.ledger = ledgers.open(
                COLLECTION,
                Report.class,
                MongoReports::wakeAt,
                Set.of(KEY),
                List.of(
                        Indexes.ascending(REFERENCE),
                        Indexes.ascending(REPORTER_INDEX),
                        Indexes.ascending(ERASURE),
                        Indexes.ascending(DRILL)));
    }

    /** Only an erasure that was interrupted is finished in this way; the others have ended by then. */
    private static @Nullable Instant wakeAt(Report report) {
        return report.keyToDestroySince().map(since -> since.plus(INTERRUPTED)).orElse(null);
    }

    @Override
    public Optional<Report> find(IncidentId incident) {
        return ledger.find(incident);
    }

    /** Those who look at the same time share a question: each report with a key begins with one. */
    @Override
    public Optional<Report> find(IdempotencyKey key) {
        var asker = new Asker(key.hash());
        asking.join(asker);
        return Optional.ofNullable(asker.found).flatMap(ledger::find);
    }

    private void answer(List<Asker> askers) {
        var hashes = askers.stream().map(asker -> asker.hash).distinct().toList();
        var known = Criteria.where(KEY);
        var query = new Query(hashes.size() == 1 ? known.is(hashes.getFirst()) : known.in(hashes));
        query.fields().include("_id", KEY);
        var found = new HashMap<String, IncidentId>();
        for (var document : mongo.find(query, Document.class, COLLECTION)) {
            found.put(
                    document.getEmbedded(List.of("state", "idempotencyKey"), String.class),
                    IncidentId.parse(document.getString("_id")));
        }
        askers.forEach(asker -> asker.found = found.get(asker.hash));
    }

    @Override
    public Optional<Report> find(Reference reference) {
        var found = new ArrayList<Report>();
        ledger.search(
                Filters.eq(REFERENCE, reference.toString()),
                Sorts.ascending(RECEIVED_AT),
                0,
                1,
                (incident, report) -> found.add(report));
        return found.stream().findFirst();
    }

    @Override
    public Optional<LocalDate> latestDrill() {
        var found = new ArrayList<Report>();
        // Days stand as text, and any day comes after the empty one.
        ledger.search(Filters.gt(DRILL, ""), Sorts.descending(DRILL), 0, 1, (incident, report) -> found.add(report));
        return found.stream().findFirst().map(Report::drill).map(Drill::occasion);
    }

    @Override
    public List<Report> by(String reporterIndex) {
        var found = new ArrayList<Report>();
        ledger.search(
                Filters.eq(REPORTER_INDEX, reporterIndex),
                Sorts.ascending(RECEIVED_AT),
                0,
                0,
                (incident, report) -> found.add(report));
        return found;
    }

    @Override
    public Optional<Report> change(IncidentId incident, UnaryOperator<Report> decide) {
        return ledger.change(incident, before -> {
            var after = before == null ? null : decide.apply(before);
            return before == null || after == null || after.equals(before)
                    ? Decision.nothing()
                    : Decision.become(after, ReportAnnouncement.of(before, after));
        });
    }

    @Override
    public void whenKeysAreToBeDestroyed(Consumer<Set<IncidentId>> action) {
        ledger.whenDue(action);
    }

    @Override
    public void eachErased(Consumer<Report> reader) {
        ledger.search(
                Filters.exists(ERASURE), Sorts.ascending(ERASURE), 0, 0, (incident, report) -> reader.accept(report));
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

package se.incidentkedjan.intake.register.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.intake.register.Import;
import se.incidentkedjan.intake.register.Import.State;
import se.incidentkedjan.intake.register.ImportId;
import se.incidentkedjan.intake.register.Imports;

/** One document per import, written whole, and only over the version that was read. */
final class MongoImports implements Imports {

    static final String COLLECTION = "imports";

    private final DurableCollection imports;
    private final Municipality municipality;

    MongoImports(MongoTemplate mongo, Municipality municipality) {
        this.imports = new DurableCollection(mongo, COLLECTION, StoredImport.STATE);
        this.municipality = municipality;
    }

    @Override
    public void keep(Import one) {
        imports.in(all -> all.insertOne(StoredImport.of(one, municipality, 1)));
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return list(byId(id), 1).stream().findFirst();
    }

    @Override
    public Optional<Import> change(ImportId id, UnaryOperator<Import> decide) {
        while (true) {
            var found = documents(byId(id), 1);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var before = StoredImport.read(found.getFirst());
            var after = decide.apply(before);
            if (after.equals(before)) {
                return Optional.of(before);
            }
            long version =
                    found.getFirst().get(StoredImport.VERSION, Number.class).longValue();
            var document = StoredImport.of(after, municipality, version + 1);
            long written = imports.in(all -> all.replaceOne(and(byId(id), eq(StoredImport.VERSION, version)), document)
                    .getMatchedCount());
            if (written == 1) {
                return Optional.of(after);
            }
        }
    }

    @Override
    public void remove(ImportId id) {
        imports.in(all -> all.deleteOne(byId(id)));
    }

    @Override
    public List<Import> begun(int most) {
        return list(in(StoredImport.STATE, names(State.IMPORTING, State.IMPORTED, State.UNDOING, State.UNDONE)), most);
    }

    @Override
    public List<Import> open(String owner) {
        return list(and(eq(StoredImport.STATE, State.OPEN.name()), eq(StoredImport.OWNER, owner)), 0);
    }

    @Override
    public List<Import> atWork() {
        return list(in(StoredImport.STATE, names(State.IMPORTING, State.UNDOING, State.DROPPED)), 0)
                .reversed();
    }

    @Override
    public List<Import> leftBehind(Instant before) {
        return list(
                and(
                        in(StoredImport.STATE, names(State.RECEIVING, State.OPEN)),
                        lt(StoredImport.UPLOADED_AT, Date.from(before))),
                0);
    }

    private static List<String> names(State... states) {
        return Arrays.stream(states).map(Enum::name).toList();
    }

    private static Bson byId(ImportId id) {
        return eq(StoredImport.ID, id.toString());
    }

    private List<Import> list(Bson filter, int most) {
        return documents(filter, most).stream().map(StoredImport::read).toList();
    }

    private List<Document> documents(Bson filter, int most) {
        return imports.in(all -> all.find(filter)
                .sort(Sorts.descending(StoredImport.UPLOADED_AT))
                .limit(most)
                .into(new ArrayList<>()));
    }
}

package se.incidentkedjan.notification.rhythm.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.notification.rhythm.Choice;
import se.incidentkedjan.notification.rhythm.ChoiceStore;
import se.incidentkedjan.notification.rhythm.Rhythm;

/** A document for each who has chosen: {@code {_id: person, rhythm, at}}. */
public final class MongoChoices implements ChoiceStore {

    private static final String COLLECTION = "rhythms";
    private static final String PERSON = "_id";
    private static final String RHYTHM = "rhythm";
    private static final String AT = "at";

    private final MongoTemplate mongo;

    /** In the database of the service. */
    public MongoChoices(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Choice> all() {
        return inStore(choices -> choices.find().map(MongoChoices::choice).into(new ArrayList<>()));
    }

    private static Choice choice(Document document) {
        var written = document.getString(RHYTHM);
        return new Choice(
                document.getString(PERSON),
                Rhythm.of(written).orElseThrow(() -> new IllegalStateException("no rhythm: " + written)),
                document.getDate(AT).toInstant());
    }

    @Override
    public void keep(Choice choice) {
        inStore(choices -> choices.replaceOne(
                eq(PERSON, choice.person()),
                new Document(PERSON, choice.person())
                        .append(RHYTHM, choice.rhythm().toString())
                        .append(AT, Date.from(choice.at())),
                new ReplaceOptions().upsert(true)));
    }

    private <T> T inStore(Function<MongoCollection<Document>, T> work) {
        return Objects.requireNonNull(mongo.execute(
                COLLECTION, choices -> work.apply(choices.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }
}

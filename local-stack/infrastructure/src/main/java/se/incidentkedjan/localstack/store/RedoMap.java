package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.Page;
import org.jspecify.annotations.Nullable;

/** A map of the store that notes each change in the record of the command that makes it. */
final class RedoMap extends MVMap<Object, Object> {
    private final String name;

    private RedoMap(String name, Map<String, Object> config) {
        super(config, BsonType.INSTANCE, BsonType.INSTANCE);
        this.name = name;
    }

    @Override
    public @Nullable Object operate(
            Object key, @Nullable Object value, MVMap.DecisionMaker<? super Object> decisionMaker) {
        Object previous = super.operate(key, value, decisionMaker);
        if (value == null) {
            RedoRecord.noteRemoval(name, key);
        } else if (decisionMaker.equals(MVMap.DecisionMaker.PUT) || isNow(key, value)) {
            RedoRecord.notePut(name, key, value);
        }
        return previous;
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isNow(Object key, Object value) {
        return super.get(getRootPage(), key) == value;
    }

    /**
     * A copy of a document: the library changes in place what it was given, and a commit may be writing the page that
     * the document stands on. What lies in the map is only ever replaced.
     */
    @Override
    public @Nullable Object get(Page<Object, Object> page, Object key) {
        Object value = super.get(page, key);
        return value instanceof Document document ? document.cloneDeeply() : value;
    }

    /** Builds the map of one name. */
    static final class Builder extends MVMap.BasicBuilder<RedoMap, Object, Object> {
        private final String name;

        Builder(String name) {
            this.name = name;
            setKeyType(BsonType.INSTANCE);
            setValueType(BsonType.INSTANCE);
        }

        @Override
        protected RedoMap create(Map<String, Object> config) {
            return new RedoMap(name, config);
        }
    }
}

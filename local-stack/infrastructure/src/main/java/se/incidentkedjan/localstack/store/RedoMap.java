package se.incidentkedjan.localstack.store;

import java.util.Map;
import org.h2.mvstore.MVMap;
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
        return get(getRootPage(), key) == value;
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

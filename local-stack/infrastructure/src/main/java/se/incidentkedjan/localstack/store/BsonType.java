package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * How keys, documents and index entries lie in the file: as BSON. The library would use Java serialization, which is
 * several times larger and slower, and every commit writes whole pages of it.
 */
final class BsonType extends BasicDataType<Object> {
    static final BsonType INSTANCE = new BsonType();

    private static final byte VALUE = 0;
    private static final byte DOCUMENT = 1;
    private static final byte INDEX_KEY = 2;
    private static final byte MISSING = 3;
    private static final String ONLY_FIELD = "v";
    private static final String SIZE_FIELD = "n";

    private BsonType() {}

    @Override
    public void write(WriteBuffer buffer, Object value) {
        switch (value) {
            case Missing _ -> buffer.put(MISSING);
            case KeyValue key -> writeBson(buffer, INDEX_KEY, fieldsOf(key));
            case Document document -> writeBson(buffer, DOCUMENT, document);
            default -> writeBson(buffer, VALUE, Map.of(ONLY_FIELD, value));
        }
    }

    private static void writeBson(WriteBuffer buffer, byte tag, Map<String, ?> document) {
        buffer.put(tag);
        ByteBuf bytes = UnpooledByteBufAllocator.DEFAULT.heapBuffer(1024);
        BsonEncoder.encodeDocument(document, bytes);
        buffer.put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
    }

    @Override
    public Object read(ByteBuffer buffer) {
        byte tag = buffer.get();
        if (tag == MISSING) {
            return Missing.getInstance();
        }
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer);
        Document document = BsonDecoder.decodeBson(bytes);
        buffer.position(buffer.position() + bytes.readerIndex());
        return switch (tag) {
            case DOCUMENT -> document;
            case INDEX_KEY -> keyOf(document);
            default -> Objects.requireNonNull(document.get(ONLY_FIELD));
        };
    }

    private static Document fieldsOf(KeyValue key) {
        Document fields = new Document(SIZE_FIELD, key.size());
        for (int i = 0; i < key.size(); i++) {
            if (!(key.get(i) instanceof Missing)) {
                fields.put(String.valueOf(i), key.get(i));
            }
        }
        return fields;
    }

    private static KeyValue keyOf(Document fields) {
        int size = (Integer) Objects.requireNonNull(fields.get(SIZE_FIELD));
        List<@Nullable Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String field = String.valueOf(i);
            values.add(fields.containsKey(field) ? fields.get(field) : Missing.getInstance());
        }
        return new KeyValue(values);
    }

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return 0;
        }
        if (a instanceof KeyValue left && b instanceof KeyValue right && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                int order = compare(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
        int order = kind(a).compareTo(kind(b));
        if (order != 0) {
            return order;
        }
        return a instanceof Comparable<?> comparable ? compareAlike(comparable, b) : compareEncoded(a, b);
    }

    private static String kind(@Nullable Object value) {
        if (value instanceof Collection<?>) {
            return Collection.class.getName();
        }
        return value == null ? "" : value.getClass().getName();
    }

    @SuppressWarnings("unchecked")
    private static int compareAlike(Comparable<?> a, @Nullable Object b) {
        return ((Comparable<@Nullable Object>) a).compareTo(b);
    }

    private int compareEncoded(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return Arrays.compareUnsigned(encoded(a), encoded(b));
    }

    private byte[] encoded(Object value) {
        WriteBuffer buffer = new WriteBuffer(256);
        write(buffer, value);
        byte[] bytes = new byte[buffer.position()];
        buffer.position(0).get(bytes);
        return bytes;
    }

    @Override
    public int getMemory(@Nullable Object value) {
        return switch (value) {
            case null -> 8;
            case String text -> 48 + text.length();
            case Map<?, ?> map -> {
                int sum = 64;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    sum += 64 + getMemory(entry.getValue());
                }
                yield sum;
            }
            case Collection<?> list -> {
                int sum = 40;
                for (Object element : list) {
                    sum += 8 + getMemory(element);
                }
                yield sum;
            }
            case KeyValue key -> {
                int sum = 48;
                for (Object element : key) {
                    sum += getMemory(element);
                }
                yield sum;
            }
            default -> 32;
        };
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}

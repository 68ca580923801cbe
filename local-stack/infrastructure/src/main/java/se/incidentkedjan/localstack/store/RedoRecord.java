package se.incidentkedjan.localstack.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** What one command has changed, in order: written to the journal as a whole or not at all. */
final class RedoRecord {
    private static final byte PUT = 1;
    private static final byte REMOVE = 2;
    private static final ThreadLocal<@Nullable RedoRecord> CURRENT = new ThreadLocal<>();

    private final WriteBuffer buffer = new WriteBuffer(4096);

    /** Begins to record what the current thread changes. */
    static RedoRecord begin() {
        RedoRecord record = new RedoRecord();
        CURRENT.set(record);
        return record;
    }

    static void end() {
        CURRENT.remove();
    }

    static void notePut(String map, Object key, Object value) {
        RedoRecord record = CURRENT.get();
        if (record != null) {
            record.head(PUT, map, key);
            BsonType.INSTANCE.write(record.buffer, value);
        }
    }

    static void noteRemoval(String map, Object key) {
        RedoRecord record = CURRENT.get();
        if (record != null) {
            record.head(REMOVE, map, key);
        }
    }

    private void head(byte change, String map, Object key) {
        byte[] name = map.getBytes(StandardCharsets.UTF_8);
        buffer.put(change).putVarInt(name.length).put(name);
        BsonType.INSTANCE.write(buffer, key);
    }

    boolean isEmpty() {
        return buffer.position() == 0;
    }

    /** The recorded bytes, ready to be read. */
    ByteBuffer content() {
        return buffer.getBuffer().duplicate().flip();
    }

    /** Makes the recorded changes again. Making them twice gives the same state. */
    static void redo(ByteBuffer content, RedoMaps maps) {
        while (content.hasRemaining()) {
            byte change = content.get();
            byte[] name = new byte[DataUtils.readVarInt(content)];
            content.get(name);
            RedoMap map = maps.open(new String(name, StandardCharsets.UTF_8));
            Object key = BsonType.INSTANCE.read(content);
            if (change == PUT) {
                map.put(key, BsonType.INSTANCE.read(content));
            } else {
                map.remove(key);
            }
        }
    }
}

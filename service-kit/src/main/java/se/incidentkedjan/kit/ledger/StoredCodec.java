package se.incidentkedjan.kit.ledger;

import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.util.ArrayList;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.inbox.Applied;
import se.incidentkedjan.kit.journal.Journal;
import se.incidentkedjan.kit.journal.JournalEntry;

/**
 * The documents of a ledger: {@code {_id, version, wakeAt?, pendingSince?, excerpt?, state, journal, applied}}, read and written by
 * the driver's own codec for records. A field that a document lacks is absent in the record, so a component
 * that is added later must be able to be absent, and may not be a primitive.
 */
final class StoredCodec<A> implements Codec<Stored<A>> {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String WAKE_AT = "wakeAt";
    static final String PENDING_SINCE = "pendingSince";
    static final String EXCERPT = Excerpt.FIELD;
    static final String STATE = "state";
    static final String JOURNAL = "journal";
    static final String ENTRIES = "entries";
    static final String PUBLISHED = "published";
    static final String LAST = "last";
    static final String APPLIED = "applied";

    private final Codec<A> states;
    private final Codec<JournalEntry> entries;
    private final Codec<Applied> applied;
    private final CodecRegistry registry;

    StoredCodec(Class<A> type) {
        this.registry = fromRegistries(fromCodecs(PrintedCodec.all()), MongoClientSettings.getDefaultCodecRegistry());
        this.states = registry.get(type);
        this.entries = registry.get(JournalEntry.class);
        this.applied = registry.get(Applied.class);
    }

    @Override
    public void encode(BsonWriter writer, Stored<A> stored, EncoderContext context) {
        var kept = stored.kept();
        var state = kept.state();
        if (state == null) {
            throw new IllegalArgumentException("an aggregate without state cannot be kept");
        }
        writer.writeStartDocument();
        writer.writeString(ID, kept.incident().toString());
        writer.writeInt64(VERSION, kept.version());
        write(writer, WAKE_AT, stored.wakeAt());
        write(writer, PENDING_SINCE, stored.pendingSince());
        var excerpt = stored.excerpt();
        if (excerpt != null) {
            writer.writeName(EXCERPT);
            write(writer, excerpt, context);
        }
        writer.writeName(STATE);
        states.encode(writer, state, context);
        writer.writeName(JOURNAL);
        encode(writer, kept.journal(), context);
        writer.writeName(APPLIED);
        applied.encode(writer, kept.applied(), context);
        writer.writeEndDocument();
    }

    @SuppressWarnings("unchecked")
    private <R> void write(BsonWriter writer, R excerpt, EncoderContext context) {
        registry.get((Class<R>) excerpt.getClass()).encode(writer, excerpt, context);
    }

    /** How excerpts of this type lie in documents. */
    <R> Codec<R> excerpts(Class<R> type) {
        return registry.get(type);
    }

    private void encode(BsonWriter writer, Journal journal, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeStartArray(ENTRIES);
        journal.entries().forEach(entry -> entries.encode(writer, entry, context));
        writer.writeEndArray();
        writer.writeInt64(PUBLISHED, journal.published());
        // Follows from the entries, and is what an acknowledgement asks for without reading them.
        writer.writeInt64(LAST, journal.last());
        writer.writeEndDocument();
    }

    private Journal journal(BsonReader reader, DecoderContext context) {
        var said = new ArrayList<JournalEntry>();
        long published = 0;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case ENTRIES -> {
                    reader.readStartArray();
                    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                        said.add(entries.decode(reader, context));
                    }
                    reader.readEndArray();
                }
                case PUBLISHED -> published = reader.readInt64();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Journal(said, published);
    }

    private static void write(BsonWriter writer, String name, @Nullable Instant instant) {
        if (instant != null) {
            writer.writeDateTime(name, instant.toEpochMilli());
        }
    }

    /** Reads what is there: a reader may have asked for a part only. */
    @Override
    public Stored<A> decode(BsonReader reader, DecoderContext context) {
        IncidentId incident = null;
        long version = 0;
        Instant wakeAt = null;
        Instant pendingSince = null;
        A state = null;
        var journal = Journal.EMPTY;
        var heard = Applied.NOTHING;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case ID -> incident = IncidentId.parse(reader.readString());
                case VERSION -> version = reader.readInt64();
                case WAKE_AT -> wakeAt = Instant.ofEpochMilli(reader.readDateTime());
                case PENDING_SINCE -> pendingSince = Instant.ofEpochMilli(reader.readDateTime());
                case STATE -> state = states.decode(reader, context);
                case JOURNAL -> journal = journal(reader, context);
                case APPLIED -> heard = applied.decode(reader, context);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        if (incident == null) {
            throw new IllegalArgumentException("a document without an incident is no aggregate");
        }
        return new Stored<>(new Kept<>(incident, version, state, journal, heard), wakeAt, pendingSince, null);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Class<Stored<A>> getEncoderClass() {
        return (Class) Stored.class;
    }
}

package se.incidentkedjan.kit.ledger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/**
 * Values that stand in documents as they are printed: identifiers and codes, dates that belong to no time zone, and
 * numbers whose decimals matter.
 */
record PrintedCodec<T>(Class<T> type, Function<String, T> parse) implements Codec<T> {

    static List<Codec<?>> all() {
        return List.of(
                new PrintedCodec<>(IncidentId.class, IncidentId::parse),
                new PrintedCodec<>(Reference.class, Reference::parse),
                new PrintedCodec<>(Municipality.class, Municipality::of),
                new PrintedCodec<>(UnitCode.class, UnitCode::of),
                new PrintedCodec<>(SystemCode.class, SystemCode::of),
                new PrintedCodec<>(RoleCode.class, RoleCode::of),
                new PrintedCodec<>(DutyCode.class, DutyCode::of),
                new PrintedCodec<>(AlikeCode.class, AlikeCode::of),
                new PrintedCodec<>(ClientCode.class, ClientCode::of),
                new PrintedCodec<>(DecisionReference.class, DecisionReference::of),
                new PrintedCodec<>(LocalDate.class, LocalDate::parse),
                new PrintedCodec<>(Duration.class, Duration::parse),
                new PrintedCodec<>(BigDecimal.class, BigDecimal::new));
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeString(value.toString());
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return parse.apply(reader.readString());
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}

package se.incidentkedjan.kit.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/** Values that stand in documents as they are printed: identifiers and codes, and dates that belong to no time zone. */
final class ValueConverters {

    private ValueConverters() {}

    static List<GenericConverter> all() {
        return Stream.of(
                        both(IncidentId.class, IncidentId::parse),
                        both(Reference.class, Reference::parse),
                        both(Municipality.class, Municipality::of),
                        both(UnitCode.class, UnitCode::of),
                        both(SystemCode.class, SystemCode::of),
                        both(RoleCode.class, RoleCode::of),
                        both(DutyCode.class, DutyCode::of),
                        both(LocalDate.class, LocalDate::parse),
                        both(Duration.class, Duration::parse))
                .flatMap(List::stream)
                .toList();
    }

    private static <T> List<GenericConverter> both(Class<T> type, Function<String, T> parse) {
        return List.of(new Printing(type), new Reading<>(type, parse));
    }

    @WritingConverter
    private record Printing(Class<?> type) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, String.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : source.toString();
        }
    }

    @ReadingConverter
    private record Reading<T>(Class<T> type, Function<String, T> parse) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : parse.apply((String) source);
        }
    }
}

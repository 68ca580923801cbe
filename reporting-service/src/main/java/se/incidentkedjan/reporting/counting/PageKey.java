package se.incidentkedjan.reporting.counting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Municipality;

/**
 * A page of figures: the incidents that were reported in a stretch of time, of the whole municipality or of one unit.
 *
 * @param value {@code 9999/2026-11-20}, or {@code 9999/2026-11-20/socialforvaltningen} of a unit
 */
public record PageKey(String value) {

    private static final String SLASH = "/";

    /**
     * The page of a stretch of time.
     *
     * @param unit the unit's code or {@link Cell#UNKNOWN_UNIT}; absent for the whole municipality
     */
    public static PageKey of(Municipality municipality, Stretch stretch, @Nullable String unit) {
        return new PageKey(municipality + SLASH + stretch.code() + (unit == null ? "" : SLASH + unit));
    }

    /** All pages that an incident of this day is counted on, or would be. */
    static Stream<PageKey> all(Municipality municipality, LocalDate day, Entry entry) {
        return entry.isNone()
                ? Stream.empty()
                : Stretch.around(day)
                        .flatMap(stretch ->
                                Stream.of(of(municipality, stretch, null), of(municipality, stretch, entry.unit())));
    }

    /** The unit whose page it is; empty for the whole municipality. */
    Optional<String> unit() {
        var parts = value.split(SLASH, 3);
        return parts.length < 3 ? Optional.empty() : Optional.of(parts[2]);
    }

    @Override
    public String toString() {
        return value;
    }
}

package se.incidentkedjan.reporting.statistics;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Stretch;

/**
 * Whose incidents are told of.
 *
 * @param units codes of the units; empty for the whole municipality
 */
public record Scope(Optional<Set<String>> units) {

    /** The whole municipality. */
    public static final Scope EVERYTHING = new Scope(Optional.empty());

    /** One unit. */
    public static Scope unit(UnitCode unit) {
        return new Scope(Optional.of(Set.of(unit.value())));
    }

    /** All units that a nämnd or styrelse answers for, as the file has it now. */
    public static Scope board(UnitCode board, Organisation organisation) {
        return new Scope(Optional.of(organisation.unitsOf(board).stream()
                .map(unit -> unit.code().value())
                .collect(Collectors.toUnmodifiableSet())));
    }

    /** The pages of a stretch of time. */
    Stream<PageKey> pages(Municipality municipality, Stretch stretch) {
        return units.map(all -> all.stream().map(unit -> PageKey.of(municipality, stretch, unit)))
                .orElseGet(() -> Stream.of(PageKey.of(municipality, stretch, null)));
    }
}

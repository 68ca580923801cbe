package se.incidentkedjan.reporting.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.incidentkedjan.reporting.suppression.Count;
import se.incidentkedjan.reporting.suppression.Cube;

/**
 * The true numbers of everything that a publication is made of. Never to be shown: they are kept beside a publication so that later ones
 * can be safe beside it.
 *
 * @param cubes by what is counted
 */
public record Counted(Map<Things, Cube> cubes) {

    /** Keeps a copy. */
    public Counted {
        cubes = Map.copyOf(cubes);
    }

    Cube of(Things things) {
        return cubes.getOrDefault(things, new Cube(List.of()));
    }

    /** The places of legal duties that are such. */
    public Set<String> duties(Predicate<DutyPlace> which) {
        return places(Things.DUTIES, DutyPlace::parse, which);
    }

    /** The places of measures that are such. */
    public Set<String> measures(Predicate<MeasurePlace> which) {
        return places(Things.MEASURES, MeasurePlace::parse, which);
    }

    /** The codes of units that are such, also of those that are gone or unknown. */
    public Set<String> units(Predicate<String> which) {
        return places(Things.INCIDENTS, unit -> unit, which);
    }

    private <P> Set<String> places(Things things, Function<String, P> form, Predicate<P> which) {
        return of(things).counts().stream()
                .map(Count::unit)
                .distinct()
                .filter(place -> which.test(form.apply(place)))
                .collect(Collectors.toUnmodifiableSet());
    }
}

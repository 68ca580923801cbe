package se.incidentkedjan.reporting.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.incidentkedjan.reporting.suppression.Count;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Days;

/**
 * The true numbers of everything that a publication is made of. Never to be shown: they are kept beside a publication so that later ones
 * can be safe beside it.
 */
public final class Counted {

    private final Related related;
    private final Map<Things, Cube> cubes;
    private final Places<DutyPlace> duties;
    private final Places<MeasurePlace> measures;
    private final Places<String> units;

    Counted(Related related, Map<Things, Cube> cubes) {
        this.related = related;
        this.cubes = Map.copyOf(cubes);
        this.duties = Places.of(of(Things.DUTIES), DutyPlace::parse);
        this.measures = Places.of(of(Things.MEASURES), MeasurePlace::parse);
        this.units = Places.of(of(Things.INCIDENTS), unit -> unit);
    }

    /** What has been told that has to do with these numbers. */
    List<PublishedFigures> earlier() {
        return related.earlier();
    }

    /** Of other periods it is not known what has been told. */
    void refuseOthers(Days days) {
        if (!related.days().contains(days)) {
            throw new IllegalArgumentException("nobody counted " + days);
        }
    }

    Cube of(Things things) {
        return cubes.getOrDefault(things, new Cube(List.of()));
    }

    /** The places of legal duties that are such. */
    public Set<String> duties(Predicate<DutyPlace> which) {
        return duties.that(which);
    }

    /** The places of measures that are such. */
    public Set<String> measures(Predicate<MeasurePlace> which) {
        return measures.that(which);
    }

    /** The codes of units that are such, also of those that are gone or unknown. */
    public Set<String> units(Predicate<String> which) {
        return units.that(which);
    }

    /** The places that there are, by code. There are some hundred of them in many thousand rows, and a report asks hundreds of times. */
    private record Places<P>(Map<String, P> byCode) {

        static <P> Places<P> of(Cube cube, Function<String, P> form) {
            return new Places<>(cube.counts().stream()
                    .map(Count::unit)
                    .distinct()
                    .collect(Collectors.toUnmodifiableMap(code -> code, form)));
        }

        Set<String> that(Predicate<P> which) {
            return byCode.entrySet().stream()
                    .filter(place -> which.test(place.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}

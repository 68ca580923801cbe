package se.incidentkedjan.reporting.suppression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.incidentkedjan.reporting.suppression.Timeline.Run;

/** All that is told or wanted, and which atoms each figure is the sum of. */
final class Figures {

    final Space space;
    final List<Shape> shapes = new ArrayList<>();
    final List<Figure> all = new ArrayList<>();

    private final List<Aggregate> asked = new ArrayList<>();

    private record Key(int shape, Run run) {}

    private final Map<Shape, Integer> shapeIndex = new LinkedHashMap<>();
    private final Map<Key, Integer> index = new LinkedHashMap<>();
    private final int[][] ofAtom;
    private final int[][] shapesOfCell;

    Figures(Space space, History history, List<Wanted> wanted, List<Published> earlier) {
        this.space = space;
        for (var publication : earlier) {
            publication.shown().forEach(aggregate -> figure(aggregate).frozen = true);
            publication.hidden().forEach(this::figure);
        }
        for (var each : wanted) {
            var figure = figure(each.aggregate());
            var shape = shapes.get(figure.shape);
            figure.frozen |= shape.isTotal();
            figure.hidden = figure.frozen;
            figure.weight = Math.max(figure.weight, each.rank().weight(history.value(shape, figure.run)));
        }
        this.shapesOfCell = new int[space.atoms()][];
        this.ofAtom = new int[space.atoms()][];
        fill();
    }

    private void fill() {
        for (int topic = 0; topic < space.topics.size(); topic++) {
            var of = space.topics.get(topic);
            for (int row = 0; row < of.rows; row++) {
                for (int member = 0; member < of.members; member++) {
                    fill(topic, row, member);
                }
            }
        }
    }

    private void fill(int topic, int row, int member) {
        var holding = IntStream.range(0, shapes.size())
                .filter(shape ->
                        shapes.get(shape).topic() == topic && shapes.get(shape).holds(row, member))
                .toArray();
        var figures = IntStream.range(0, all.size())
                .filter(figure -> IntStream.of(holding).anyMatch(shape -> all.get(figure).shape == shape))
                .toArray();
        for (int segment = 0; segment < space.segments; segment++) {
            int at = segment;
            int atom = space.atom(topic, segment, row, member);
            shapesOfCell[atom] = holding;
            ofAtom[atom] = IntStream.of(figures)
                    .filter(figure -> all.get(figure).run.holds(at))
                    .toArray();
        }
    }

    private Figure figure(Aggregate aggregate) {
        var shape = space.shapeOf(aggregate);
        var known = shapeIndex.get(shape);
        int number = known == null ? shapes.size() : known;
        if (known == null) {
            shapes.add(shape);
            asked.add(aggregate);
            shapeIndex.put(shape, number);
        }
        var key = new Key(number, space.timeline.run(aggregate.days()));
        var figure = index.get(key);
        if (figure != null) {
            return all.get(figure);
        }
        index.put(key, all.size());
        all.add(new Figure(number, key.run()));
        return all.getLast();
    }

    /** What a secret counts, as the first who asked for its shape said it. */
    Aggregate aggregateOf(Secret secret) {
        var of = asked.get(secret.shape);
        return new Aggregate(space.timeline.days(secret.run), of.units(), of.trait());
    }

    /** The figure of an aggregate that was wanted or published. */
    Figure of(Aggregate aggregate) {
        return figure(aggregate);
    }

    int[] ofAtom(int atom) {
        return ofAtom[atom];
    }

    int[] shapesOf(int atom) {
        return shapesOfCell[atom];
    }

    /** Whether any period holds each of the segments. */
    boolean covers(Run run) {
        return IntStream.range(run.from(), run.to())
                .allMatch(segment -> all.stream().anyMatch(figure -> figure.run.holds(segment)));
    }
}

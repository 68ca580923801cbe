package se.incidentkedjan.reporting.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.incidentkedjan.reporting.suppression.Timeline.Run;

/** All small numbers: every shape that is wanted or was, in every run of segments that periods begin or end at. */
final class Secrets {

    private final List<Secret> all = new ArrayList<>();
    private final List<List<Secret>> ofShape = new ArrayList<>();

    Secrets(Figures figures, History history, int threshold) {
        var runs = new ArrayList<Run>();
        for (int from = 0; from < figures.space.segments; from++) {
            for (int to = from + 1; to <= figures.space.segments; to++) {
                if (figures.covers(new Run(from, to))) {
                    runs.add(new Run(from, to));
                }
            }
        }
        for (int number = 0; number < figures.shapes.size(); number++) {
            ofShape.add(new ArrayList<>());
            var shape = figures.shapes.get(number);
            for (var run : runs) {
                int value = shape.isTotal() ? 0 : history.smallValue(shape, run, threshold);
                if (value > 0) {
                    var secret = new Secret(all.size(), number, run, value, threshold - 1);
                    all.add(secret);
                    ofShape.get(number).add(secret);
                }
            }
        }
    }

    int size() {
        return all.size();
    }

    Secret get(int number) {
        return all.get(number);
    }

    List<Secret> ofShape(int shape) {
        return ofShape.get(shape);
    }

    List<Secret> all() {
        return all;
    }

    /** Those first whose worlds need most, and the short times before the long: what protects them often protects others. */
    List<Secret> inOrder(Figures figures) {
        return all.stream()
                .sorted(Comparator.<Secret>comparingInt(
                                secret -> figures.shapes.get(secret.shape).topic() == 0 ? 0 : 1)
                        .thenComparingInt(secret -> secret.run.to() - secret.run.from())
                        .thenComparingInt(secret -> secret.value)
                        .thenComparingInt(secret -> secret.number))
                .toList();
    }
}

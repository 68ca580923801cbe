package se.incidentkedjan.reporting.suppression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.incidentkedjan.reporting.suppression.Outcome.Hidden;
import se.incidentkedjan.reporting.suppression.Outcome.Reason;
import se.incidentkedjan.reporting.suppression.Outcome.Shown;

/**
 * Decides which figures of a publication are shown. Small counts, from 1 to below the threshold, are hidden, and as much more as is needed for no
 * sum or difference of anything told, now or earlier, to give them away. Zeros may be shown, and the municipality's total always is.
 *
 * <p>What is promised: for each small number there are, among the tables of whole numbers that agree with all that was told, two that give it
 * values at least {@code threshold - 1} apart. It holds for whoever calculates without limit and knows the threshold and every
 * correction since earlier publications. Small numbers are those of every aggregate that is wanted now or was earlier, in its own
 * period and in every difference of periods. What cannot be kept so well, whatever is hidden, is named in {@link Released#exposed()} and is
 * kept as well as it can.
 */
public final class Suppression {

    /** Fewer than five is a small number, unless the municipality says otherwise. */
    public static final int DEFAULT_THRESHOLD = 5;

    private final int threshold;

    private Suppression(int threshold) {
        this.threshold = threshold;
    }

    /**
     * Suppression with a threshold.
     *
     * @param threshold the lowest count that points at nobody, at least 3
     */
    public static Suppression of(int threshold) {
        if (threshold < 3 || threshold > 100) {
            throw new IllegalArgumentException("the threshold for small counts is from 3 to 100, not " + threshold);
        }
        return new Suppression(threshold);
    }

    /**
     * Decides what a publication may tell. The same input gives the same decision.
     *
     * @param wanted what it would tell
     * @param earlier everything public that was told before of the same incidents
     * @param counts the true numbers now, of at least all days that are wanted or were told earlier
     * @throws IllegalArgumentException when the members of a topic do not add up to all incidents; it says which, when and where
     */
    public Released protect(List<Wanted> wanted, List<Published> earlier, Cube counts) {
        var space = Space.of(
                Stream.concat(
                                wanted.stream().map(Wanted::aggregate),
                                earlier.stream().flatMap(Published::asked))
                        .toList(),
                Stream.concat(Stream.of(counts), earlier.stream().map(Published::counts))
                        .toList());
        var history = History.of(space, counts, earlier);
        var figures = new Figures(space, history, wanted, earlier);
        var secrets = new Secrets(figures, history, threshold);
        var small = hideSmall(figures, history);
        var protection = new Protection(figures, secrets, history.slack(), threshold);
        var evidence = protection.protect();
        if (protection.isUndecided()) {
            evidence.hideAll();
        } else {
            evidence.showWhatIsNotNeeded(small);
            evidence.prove(history.slack());
        }
        return new Released(outcomes(wanted, figures, history, small), exposed(figures, secrets));
    }

    private Set<Figure> hideSmall(Figures figures, History history) {
        var small = new HashSet<Figure>();
        for (var figure : figures.all) {
            int value = history.value(figures.shapes.get(figure.shape), figure.run);
            if (value > 0
                    && value < threshold
                    && !figures.shapes.get(figure.shape).isTotal()) {
                small.add(figure);
                figure.hidden = true;
            }
        }
        return small;
    }

    private static Map<Aggregate, Outcome> outcomes(
            List<Wanted> wanted, Figures figures, History history, Set<Figure> small) {
        var outcomes = new LinkedHashMap<Aggregate, Outcome>();
        for (var each : wanted) {
            var figure = figures.of(each.aggregate());
            Outcome outcome;
            if (small.contains(figure)) {
                outcome = new Hidden(Reason.SMALL);
            } else if (figure.told()) {
                outcome = new Shown(history.value(figures.shapes.get(figure.shape), figure.run));
            } else {
                outcome = new Hidden(Reason.PROTECTS_ANOTHER);
            }
            outcomes.put(each.aggregate(), outcome);
        }
        return outcomes;
    }

    private static List<Exposed> exposed(Figures figures, Secrets secrets) {
        var exposed = new ArrayList<Exposed>();
        for (var secret : secrets.all()) {
            if (secret.exposed) {
                exposed.add(new Exposed(
                        figures.aggregateOf(secret), secret.value + secret.lowest, secret.value + secret.highest));
            }
        }
        return exposed;
    }
}

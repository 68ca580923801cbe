package se.incidentkedjan.reporting.suppression;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.ojalgo.optimisation.Optimisation.State;
import se.incidentkedjan.reporting.suppression.Program.Answer;

/**
 * How far a secret can be from its true value when all is hidden that may be, by linear and whole-number programming. It is asked only where no
 * step was found. A world that it finds is checked in whole numbers; how far is far enough is rounded to the safe side.
 */
final class Limits {

    private static final double MARGIN = 1e-4;

    private final Known known;
    private final Figures figures;

    Limits(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
    }

    /** The lowest and the highest change that cannot be ruled out. */
    record Reach(int lowest, int highest) {}

    /**
     * A world, if there is one.
     *
     * @param isCertain whether it is certain that there is none when none was found
     */
    record Found(Optional<Change> world, boolean isCertain) {}

    /** How far it can be, looking no further than is enough; nothing when the solver does not know. */
    Optional<Reach> reach(Secret secret, int enough) {
        var sum = known.sumOf(secret.shape, secret.run);
        if (secret.lowest == -Math.min(enough, known.depth(secret))
                && secret.highest == Math.min(enough, known.room(secret))) {
            return Optional.of(new Reach(secret.lowest, secret.highest));
        }
        var highest = furthest(sum, enough, 1);
        var lowest = furthest(sum, enough, -1);
        return highest.flatMap(high -> lowest.map(low -> new Reach(-low, high)))
                // The solver is wrong when it denies what has been shown to be possible.
                .filter(reach -> reach.lowest <= Math.max(secret.lowest, -enough))
                .filter(reach -> reach.highest >= Math.min(secret.highest, enough));
    }

    private Optional<Integer> furthest(Change sum, int enough, int sign) {
        var program = new Program(known, sum, known::isFree);
        if (program.isFixed()) {
            return Optional.of(0);
        }
        return program.furthest(enough, sign).map(value -> (int) Math.floor(value + MARGIN));
    }

    /** A world in which a secret is changed by so much, with as little as possible to hide for it. */
    Found world(Secret secret, int change) {
        var sum = known.sumOf(secret.shape, secret.run);
        int topic = figures.shapes.get(secret.shape).topic();
        // Most are found without moving an incident, and that is a far smaller question.
        IntPredicate alone = atom -> known.isFree(atom) && figures.space.topicOf(atom) == topic;
        var world = nearest(sum, change, alone, false).world();
        if (world.isEmpty()) {
            world = nearestWorld(secret, change);
        }
        if (world.isPresent()) {
            return new Found(world, true);
        }
        var whole = nearest(sum, change, known::isFree, true);
        return new Found(whole.world(), whole.state() == State.INFEASIBLE);
    }

    /** The same, where fractions happen not to come up; what is not found may still be possible. */
    Optional<Change> nearestWorld(Secret secret, int change) {
        return nearest(known.sumOf(secret.shape, secret.run), change, known::isFree, false)
                .world();
    }

    private Answer nearest(Change sum, int change, IntPredicate may, boolean whole) {
        var program = new Program(known, sum, may);
        if (program.isFixed()) {
            return new Answer(State.INFEASIBLE, Optional.empty());
        }
        var answer = program.nearest(change, this::weight, whole);
        return new Answer(
                answer.state(),
                answer.world().filter(known::allows).filter(world -> Known.changes(sum, world) == change));
    }

    private double weight(int atom) {
        double weight = 1;
        for (int number : figures.ofAtom(atom)) {
            var figure = figures.all.get(number);
            weight += figure.told() ? figure.weight / 100.0 : 0;
        }
        return weight;
    }
}

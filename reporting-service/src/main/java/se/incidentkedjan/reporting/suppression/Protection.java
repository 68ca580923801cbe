package se.incidentkedjan.reporting.suppression;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.suppression.Steps.Step;

/**
 * Makes each secret safe in turn: looks for other possible worlds in which it is more or less, the ones that cost least to hide, and hides what
 * would give them away.
 */
final class Protection {

    /** As much as to hide a column, or several cells. */
    private static final long DEAR = 64 * 40;

    private final Figures figures;
    private final Secrets secrets;
    private final int[] slack;
    private final int threshold;
    private final Steps steps;
    private final Evidence evidence;
    private @Nullable Limits limits;
    private boolean isUndecided;

    Protection(Figures figures, Secrets secrets, int[] slack, int threshold) {
        this.figures = figures;
        this.secrets = secrets;
        this.slack = slack;
        this.threshold = threshold;
        this.steps = new Steps(figures);
        this.evidence = new Evidence(figures, secrets);
    }

    /** Hides what must be. Whatever happens, hiding all but the total is always possible, so it ends. */
    Evidence protect() {
        for (var secret : secrets.inOrder(figures)) {
            if (!secret.isSafe() && !isUndecided) {
                makeSafe(secret);
            }
        }
        return evidence;
    }

    /** Whether it is not known of some secret how well earlier publications keep it, so that nothing new may be told. */
    boolean isUndecided() {
        return isUndecided;
    }

    private void makeSafe(Secret secret) {
        var more = new Way(secret, 1);
        var less = new Way(secret, -1);
        var paid = new BitSet();
        int missing = missing(secret, more, less);
        while (missing > 0) {
            var up = more.next(missing, paid);
            var down = less.next(missing, paid);
            if (up != null && (down == null || up.score() <= down.score())) {
                more.go(up, paid);
            } else if (down != null) {
                less.go(down, paid);
            } else {
                break;
            }
            missing = missing(secret, more, less);
        }
        if (missing > 0) {
            askLimits(secret, more, less);
        } else if (!isCheaperByLimits(secret, priceOf(more.world.change(), less.world.change()))) {
            more.take();
            less.take();
        }
    }

    /** Steps are taken one by one; where they cost much, a world that is found as a whole may cost less. */
    private boolean isCheaperByLimits(Secret secret, long price) {
        if (price < DEAR) {
            return false;
        }
        Change best = null;
        long lowest = price;
        for (int change : new int[] {secret.need + secret.lowest, secret.highest - secret.need}) {
            var world = limits().nearestWorld(secret, change);
            if (world.isPresent() && priceOf(world.get()) < lowest) {
                best = world.get();
                lowest = priceOf(best);
            }
        }
        if (best != null) {
            evidence.take(best);
        }
        return best != null;
    }

    /** The weight of what would have to be hidden for worlds not to be told from the true one. */
    private long priceOf(Change... worlds) {
        var seen = new BitSet();
        for (var world : worlds) {
            seen.or(steps.seenIn(world));
        }
        return seen.stream()
                .mapToObj(figures.all::get)
                .filter(Figure::told)
                .mapToLong(figure -> figure.weight)
                .sum();
    }

    private static int missing(Secret secret, Way more, Way less) {
        return secret.need - (Math.max(secret.highest, more.gone) + Math.max(-secret.lowest, less.gone));
    }

    /** One direction of one secret: from the true world, step by step. */
    private final class Way {

        private final Secret secret;
        private final int sign;
        private final World world = new World(slack);
        private int gone;
        private boolean isAtEnd;
        private @Nullable Step next;

        Way(Secret secret, int sign) {
            this.secret = secret;
            this.sign = sign;
        }

        /** The next step; while it is not gone it stays the same, for what is paid only makes it cheaper. */
        @Nullable
        Step next(int missing, BitSet paid) {
            if (next == null && !isAtEnd) {
                int already = sign > 0 ? secret.highest : -secret.lowest;
                next = steps.best(secret, sign, missing + Math.max(0, already - gone), world, paid);
                isAtEnd = next == null;
            }
            return next;
        }

        void go(Step step, BitSet paid) {
            world.apply(step.change(), step.times());
            gone += step.times();
            paid.or(steps.seenIn(step.change()));
            next = null;
        }

        void take() {
            evidence.take(world.change());
        }
    }

    private void askLimits(Secret secret, Way more, Way less) {
        more.take();
        less.take();
        take(secret, secret.need + secret.lowest);
        if (!secret.isSafe()) {
            take(secret, secret.highest - secret.need);
        }
        if (!secret.isSafe()) {
            keepAsWellAsPossible(secret);
        }
    }

    private void keepAsWellAsPossible(Secret secret) {
        var reach = limits().reach(secret, threshold - 1);
        if (reach.isEmpty()) {
            isUndecided = true;
            return;
        }
        secret.need = Math.min(secret.need, reach.get().highest() - reach.get().lowest());
        for (int change = reach.get().highest(); change > secret.highest && !secret.isSafe(); change--) {
            take(secret, change);
        }
        for (int change = reach.get().lowest(); change < secret.lowest && !secret.isSafe(); change++) {
            take(secret, change);
        }
        secret.need = Math.min(secret.need, secret.highest - secret.lowest);
        secret.exposed = secret.need < threshold - 1;
    }

    private void take(Secret secret, int change) {
        var found = limits().world(secret, change);
        found.world().ifPresent(evidence::take);
        isUndecided |= found.world().isEmpty() && !found.isCertain();
    }

    private Limits limits() {
        var known = limits;
        if (known == null) {
            known = new Limits(new Known(figures, slack), figures);
            limits = known;
        }
        return known;
    }
}

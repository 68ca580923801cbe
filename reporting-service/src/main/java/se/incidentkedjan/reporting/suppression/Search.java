package se.incidentkedjan.reporting.suppression;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.suppression.Steps.Step;

/** One search for a step: what is being tried, and the best so far. Steps are put together as if the secret became more. */
final class Search {

    private final int sign;
    private final int wanted;
    private final World world;
    private final BitSet paid;
    private final Price price;
    private final Change tried = new Change();
    private @Nullable Step best;

    Search(int sign, int wanted, World world, BitSet paid, Price price) {
        this.sign = sign;
        this.wanted = wanted;
        this.world = world;
        this.paid = paid;
        this.price = price;
    }

    void clear() {
        tried.clear();
    }

    void cut(int size) {
        tried.cut(size);
    }

    int size() {
        return tried.size();
    }

    void add(int atom, int by) {
        tried.add(atom, by * sign);
    }

    boolean isPossible() {
        return times(0) > 0;
    }

    /** How often the entries from the given one on can be made, at most as often as is wanted. */
    int times(int from) {
        int times = wanted;
        for (int index = from; index < tried.size(); index++) {
            if (tried.by(index) < 0) {
                times = Math.min(times, world.left(tried.atom(index)));
            }
        }
        return times;
    }

    /** The price of the entries from the given one on. */
    long price(int from) {
        return price.of(tried, from, tried.size(), paid);
    }

    void consider() {
        int times = times(0);
        if (times > 0) {
            consider(price(0), times);
        }
    }

    /** Whether something of this price can still become the best. */
    boolean isWorth(long price) {
        return price != Price.IMPOSSIBLE && (best == null || price < best.score() || price == 0);
    }

    void consider(long price, int times) {
        if (price == Price.IMPOSSIBLE) {
            return;
        }
        long score = price * Math.ceilDiv(wanted, times);
        if (best == null || score < best.score() || (score == best.score() && times > best.times())) {
            var change = new Change();
            change.copy(tried);
            best = new Step(change, times, price, score);
        }
    }

    boolean isPerfect() {
        return best != null && best.score() == 0 && best.times() == wanted;
    }

    @Nullable
    Step found() {
        return best;
    }
}

package se.incidentkedjan.localstack.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that comes out the same every time. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    /** One of them, each as often as it weighs. */
    <T> T one(List<T> all, ToIntFunction<T> weight) {
        int left = random.nextInt(all.stream().mapToInt(weight).sum());
        for (T each : all) {
            left -= weight.applyAsInt(each);
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("weights are never negative");
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    int whole(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}

package se.incidentkedjan.reporting.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The other worlds that nobody can tell from the true one by what is told. They are whole numbers throughout and stay possible when more
 * is hidden, so together they prove how far apart the lowest and the highest value of a secret are, whatever a reader calculates.
 */
final class Evidence {

    /** A world, the figures that would be different in it, and by how much each secret would be. */
    private static final class Possible {

        private final Change change;
        private final BitSet seen;
        private final Map<Integer, Integer> secrets;

        Possible(Change change, BitSet seen, Map<Integer, Integer> secrets) {
            this.change = change;
            this.seen = seen;
            this.secrets = secrets;
        }
    }

    private final Figures figures;
    private final Secrets secrets;
    private final Price price;
    private final List<Possible> worlds = new ArrayList<>();
    private final Map<Integer, List<Possible>> ofSecret = new HashMap<>();

    Evidence(Figures figures, Secrets secrets) {
        this.figures = figures;
        this.secrets = secrets;
        this.price = new Price(figures);
    }

    /** Takes a world as possible, and hides what would give it away. */
    void take(Change change) {
        if (change.size() == 0) {
            return;
        }
        var possible = new Possible(change, price.seenIn(change), secretsIn(change));
        possible.seen.stream().forEach(figure -> figures.all.get(figure).hidden = true);
        possible.secrets.forEach((secret, by) -> {
            secrets.get(secret).mayChangeBy(by);
            ofSecret.computeIfAbsent(secret, number -> new ArrayList<>()).add(possible);
        });
        worlds.add(possible);
    }

    private Map<Integer, Integer> secretsIn(Change change) {
        var space = figures.space;
        var bySegment = new HashMap<Integer, int[]>();
        for (int index = 0; index < change.size(); index++) {
            int atom = change.atom(index);
            for (int shape : figures.shapesOf(atom)) {
                bySegment.computeIfAbsent(shape, number -> new int[space.segments])[space.segmentOf(atom)] +=
                        change.by(index);
            }
        }
        var found = new HashMap<Integer, Integer>();
        bySegment.forEach((shape, changes) -> {
            for (var secret : secrets.ofShape(shape)) {
                int by = 0;
                for (int segment = secret.run.from(); segment < secret.run.to(); segment++) {
                    by += changes[segment];
                }
                if (by != 0) {
                    found.put(secret.number, by);
                }
            }
        });
        return found;
    }

    /** Shows again what every secret can do without being hidden, the weightiest first. */
    void showWhatIsNotNeeded(Set<Figure> small) {
        var open = figures.all.stream()
                .filter(figure -> figure.hidden && figure.weight > 0 && !figure.frozen && !small.contains(figure))
                .sorted((one, other) -> Long.compare(other.weight, one.weight))
                .toList();
        for (var figure : open) {
            int number = figures.all.indexOf(figure);
            var against =
                    worlds.stream().filter(world -> world.seen.get(number)).toList();
            var concerned = new HashSet<Integer>();
            against.forEach(world -> concerned.addAll(world.secrets.keySet()));
            var without = new HashSet<>(against);
            if (concerned.stream().allMatch(secret -> isSafe(secrets.get(secret), without))) {
                worlds.removeAll(without);
                concerned.forEach(secret -> worldsOf(secret).removeAll(without));
                figure.hidden = false;
            }
        }
    }

    private boolean isSafe(Secret secret, Set<Possible> without) {
        int lowest = 0;
        int highest = 0;
        for (var world : worldsOf(secret.number)) {
            if (!without.contains(world)) {
                int by = world.secrets.getOrDefault(secret.number, 0);
                lowest = Math.min(lowest, by);
                highest = Math.max(highest, by);
            }
        }
        return highest - lowest >= secret.need;
    }

    private List<Possible> worldsOf(int secret) {
        return ofSecret.getOrDefault(secret, new ArrayList<>());
    }

    /** Hides all that may be hidden: nothing new is told then but the total. */
    void hideAll() {
        figures.all.forEach(figure -> figure.hidden = true);
    }

    /**
     * Checks once more, from the beginning, that each world agrees with all that is told and that together they protect every secret.
     *
     * @throws IllegalStateException when they do not, which is a defect of ours: better no report than one that points at somebody
     */
    void prove(int[] slack) {
        secrets.all().forEach(secret -> {
            secret.lowest = 0;
            secret.highest = 0;
        });
        for (var world : worlds) {
            boolean seen = price.seenIn(world.change).stream()
                    .anyMatch(figure -> figures.all.get(figure).told());
            if (seen || !isPossible(world.change, slack)) {
                throw new IllegalStateException("a world is taken for possible that is not");
            }
            secretsIn(world.change).forEach((secret, by) -> secrets.get(secret).mayChangeBy(by));
        }
        for (var secret : secrets.all()) {
            if (!secret.isSafe()) {
                throw new IllegalStateException("a small number is taken for protected that is not");
            }
        }
    }

    /** Whether nothing is below zero and each topic adds up to all incidents. */
    private boolean isPossible(Change change, int[] slack) {
        var space = figures.space;
        var changed = new int[slack.length];
        for (int index = 0; index < change.size(); index++) {
            changed[change.atom(index)] += change.by(index);
        }
        for (int atom = 0; atom < slack.length; atom++) {
            if (changed[atom] < -slack[atom]) {
                return false;
            }
        }
        for (int topic = 1; topic < space.topics.size(); topic++) {
            var of = space.topics.get(topic);
            for (int segment = 0; segment < space.segments; segment++) {
                for (int row = 0; row < of.rows; row++) {
                    int sum = 0;
                    for (int member = 0; member < of.members; member++) {
                        sum += changed[space.atom(topic, segment, row, member)];
                    }
                    for (int place : of.placesOf(row)) {
                        sum -= changed[space.atom(0, segment, place, 0)];
                    }
                    if (sum != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}

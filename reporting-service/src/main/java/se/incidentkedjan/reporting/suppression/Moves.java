package se.incidentkedjan.reporting.suppression;

/** Tries steps in which an incident moves to another place or time, and takes with it a member of each topic. */
final class Moves {

    private static final int NOT_AGAIN = -1;

    private final Space space;

    Moves(Space space) {
        this.space = space;
    }

    /** From where to where: a segment and a place each; and a segment in which the same is done the other way round. */
    private record Move(int segment, int place, int fromSegment, int from, int again) {}

    void move(Shape shape, Secret secret, Search search) {
        int[] rowOf = space.topics.get(shape.topic()).rowOf;
        for (int segment = secret.run.from(); segment < secret.run.to(); segment++) {
            for (int place = 0; place < space.places; place++) {
                if (!shape.rows().get(rowOf[place])) {
                    continue;
                }
                for (int fromSegment = 0; fromSegment < space.segments; fromSegment++) {
                    for (int from = 0; from < space.places; from++) {
                        if (secret.run.holds(fromSegment) && shape.rows().get(rowOf[from])) {
                            continue;
                        }
                        attempt(shape, new Move(segment, place, fromSegment, from, NOT_AGAIN), search);
                        for (int again = 0; fromSegment == segment && again < space.segments; again++) {
                            if (!secret.run.holds(again)) {
                                attempt(shape, new Move(segment, place, fromSegment, from, again), search);
                            }
                        }
                        if (search.isPerfect()) {
                            return;
                        }
                    }
                }
            }
        }
    }

    private void attempt(Shape shape, Move move, Search search) {
        search.clear();
        entries(0, 0, move, search);
        int times = search.times(0);
        if (times <= 0) {
            return;
        }
        long price = search.price(0);
        for (int topic = 1; topic < space.topics.size() && search.isWorth(price); topic++) {
            int size = search.size();
            long more = topic == shape.topic()
                    ? with(topic, shape.member(), move, search)
                    : withBestMember(topic, move, search);
            if (more == Price.IMPOSSIBLE) {
                return;
            }
            price += more;
            times = Math.min(times, search.times(size));
        }
        if (search.isWorth(price)) {
            search.consider(price, times);
        }
    }

    private long withBestMember(int topic, Move move, Search search) {
        int size = search.size();
        int best = -1;
        int bestTimes = 0;
        long bestPrice = Price.IMPOSSIBLE;
        for (int member = 0; member < space.topics.get(topic).members; member++) {
            search.cut(size);
            long price = with(topic, member, move, search);
            int times = search.times(size);
            if (price < bestPrice || (price == bestPrice && price != Price.IMPOSSIBLE && times > bestTimes)) {
                best = member;
                bestPrice = price;
                bestTimes = times;
            }
        }
        search.cut(size);
        return best < 0 ? Price.IMPOSSIBLE : with(topic, best, move, search);
    }

    private long with(int topic, int member, Move move, Search search) {
        int size = search.size();
        entries(topic, member, move, search);
        return search.times(size) > 0 ? search.price(size) : Price.IMPOSSIBLE;
    }

    private void entries(int topic, int member, Move move, Search search) {
        int[] rowOf = space.topics.get(topic).rowOf;
        int row = rowOf[move.place];
        int from = rowOf[move.from];
        if (row == from && move.segment == move.fromSegment) {
            return;
        }
        search.add(space.atom(topic, move.segment, row, member), 1);
        search.add(space.atom(topic, move.fromSegment, from, member), -1);
        if (move.again != NOT_AGAIN) {
            search.add(space.atom(topic, move.again, row, member), -1);
            search.add(space.atom(topic, move.again, from, member), 1);
        }
    }
}

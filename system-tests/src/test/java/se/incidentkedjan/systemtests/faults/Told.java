package se.incidentkedjan.systemtests.faults;

import java.util.HashMap;
import java.util.Map;
import se.incidentkedjan.systemtests.chain.Chain;

/**
 * What people have in their mailboxes and telephones at a moment.
 *
 * @param copies how many there are of each delivery
 */
record Told(Map<String, Long> copies) {

    static Told now(Chain chain) {
        var copies = new HashMap<>(chain.postBox().countedByDelivery());
        chain.textMessages().countedByDelivery().forEach((delivery, count) -> copies.merge(delivery, count, Long::sum));
        return new Told(Map.copyOf(copies));
    }

    long of(String delivery) {
        return copies.getOrDefault(delivery, 0L);
    }

    /** How many of it have come since. */
    long since(Told before, String delivery) {
        return of(delivery) - before.of(delivery);
    }
}

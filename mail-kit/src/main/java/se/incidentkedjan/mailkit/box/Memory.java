package se.incidentkedjan.mailkit.box;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is remembered of the mails in a folder from one look to the next. Used by one thread. */
final class Memory {

    private final Set<Long> left = new HashSet<>();
    private final Map<Long, Integer> tries = new HashMap<>();
    private long validity;

    /** UIDs are another mail's when the folder has been made anew. */
    void isOf(long edition) {
        if (edition != validity) {
            left.clear();
            tries.clear();
            validity = edition;
        }
    }

    /** Only these are there any longer. */
    void keep(Set<Long> uids) {
        left.retainAll(uids);
        tries.keySet().retainAll(uids);
    }

    boolean isLeft(long uid) {
        return left.contains(uid);
    }

    void leave(long uid) {
        left.add(uid);
    }

    int tries(long uid) {
        return tries.getOrDefault(uid, 0);
    }

    void tried(long uid) {
        tries.merge(uid, 1, Integer::sum);
    }
}

package se.incidentkedjan.reporting.counting;

import org.jspecify.annotations.Nullable;

/**
 * What the pages hold of one incident. Row and pages cannot be written together, so a change is first promised here
 * under a number, then carried out on the pages, which remember the number, and then settled here. A crash in between
 * leaves the promise to be kept; the number keeps it from being kept twice.
 *
 * @param number of the last change promised, from 1; 0 before the first
 * @param counted how the incident is counted before that change, or after it when it is settled
 * @param moving how it is to be counted after that change; absent when it is settled
 */
public record HandOver(long number, Entry counted, @Nullable Entry moving) {

    static final HandOver NONE = new HandOver(0, Entry.NONE, null);

    HandOver promise(Entry next) {
        return moving != null || next.equals(counted) ? this : new HandOver(number + 1, counted, next);
    }

    /** As if the last promise had never been made. Only for one that has never been stored. */
    HandOver withdraw() {
        return moving == null ? this : new HandOver(number - 1, counted, null);
    }

    HandOver settle(long carriedOut) {
        return moving == null || number != carriedOut ? this : new HandOver(number, moving, null);
    }
}

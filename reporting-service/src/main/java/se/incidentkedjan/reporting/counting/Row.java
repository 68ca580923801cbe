package se.incidentkedjan.reporting.counting;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.incidentkedjan.events.ChainEvent;

/**
 * One incident in the figures: what is known of it, and what the pages hold of it.
 *
 * @param known what is known
 * @param handOver what the pages hold
 */
public record Row(Known known, HandOver handOver) {

    /** An incident of which nothing has been heard. */
    public static final Row NEW = new Row(Known.NOTHING, HandOver.NONE);

    /** Hears an event, and promises the pages what it changes in the figures unless an earlier promise is open. */
    public Row hear(ChainEvent event, ZoneId zone) {
        return new Row(known.and(event, zone), handOver).promise();
    }

    /** Hears an event together with the one before, when the row has not been stored in between. */
    public Row hearAlso(ChainEvent event, ZoneId zone) {
        return new Row(known, handOver.withdraw()).hear(event, zone);
    }

    /** The pages hold the change with this number; promises what has come since. */
    public Row settle(long number) {
        var settled = handOver.settle(number);
        return settled.equals(handOver) ? this : new Row(known, settled).promise();
    }

    private Row promise() {
        return new Row(known, handOver.promise(known.entry()));
    }

    /** Whether the pages wait for a change. */
    boolean isMoving() {
        return handOver.moving() != null;
    }

    /** Whether it has been reported but the rules have not been applied to it. */
    boolean isUnassessed() {
        return known.report() != null && known.assessment() == null;
    }

    /** The pages it is counted on or is to be; none while nobody has said when it was reported. */
    Set<PageKey> pages() {
        var moving = handOver.moving();
        return Stream.concat(pagesOf(handOver.counted()), moving == null ? Stream.empty() : pagesOf(moving))
                .collect(Collectors.toSet());
    }

    /** The pages that an entry of it stands on. */
    Stream<PageKey> pagesOf(Entry entry) {
        var report = known.report();
        return report == null ? Stream.empty() : PageKey.all(report.municipality(), report.day(), entry);
    }

    /** How it is to be counted by what is known, whatever the pages hold. */
    Entry entry() {
        return known.entry();
    }
}

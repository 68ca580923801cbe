package se.incidentkedjan.escalation.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.escalation.storm.GrowingCounts;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.StormGrew;
import se.incidentkedjan.events.IncidentId;

/**
 * Works on many alike cases as one, by itself. It is the merging that people do, with one difference: the case that they
 * are worked on as has all that they need already, so nothing is added to it and only the others are written. Nobody is
 * told of it but those who work on that case, and they at counts that grow.
 */
public final class Grouped {

    private static final Map<String, String> BECAUSE = Map.of("because", "alike");

    private Grouped() {}

    /** A case that has just been opened, and is worked on as another one from the beginning: it asks for nobody. */
    public static Outcome atOnce(IncidentCase fresh, IncidentId head, Instant now) {
        // Nobody has counted it yet, so nobody is to hear that it counts no more.
        var merged = under(fresh, head, now).settledWithOthers();
        return new Outcome(merged, List.of(Announcements.assessed(fresh, List.of()), merging(fresh, head, now)));
    }

    /** A case that was worked on by itself, and is worked on as another one from now on. */
    public static Outcome later(IncidentCase one, IncidentId head, Instant now) {
        return new Outcome(under(one, head, now), List.of(merging(one, head, now)));
    }

    private static IncidentCase under(IncidentCase one, IncidentId head, Instant now) {
        var why = new Exemption(Exemption.Kind.MERGED, null, null, one.privacyRisk(), Who.system(now));
        return one.with(one.handling()
                        .with(new Handling.Merge(head, one.status(), null, now))
                        .with(one.handling().likeness().withoutKeys()))
                .with(one.duties().exemptOpen(why))
                .with(CaseStatus.MERGED)
                .happenedByItself(Happening.Kind.MERGED, naming(head), now);
    }

    private static CaseMerged merging(IncidentCase one, IncidentId head, Instant now) {
        return new CaseMerged(one.incident(), one.municipality(), head, now);
    }

    /** What it was worked on as is itself worked on as another one from now on. */
    public static Outcome moved(IncidentCase one, IncidentId from, IncidentId to, Instant now) {
        var merge = one.handling().merge();
        if (merge == null || !merge.isByItself() || !merge.into().equals(from)) {
            return one.unchanged();
        }
        var next = one.with(one.handling().with(merge.intoInstead(to)))
                .happenedByItself(Happening.Kind.MERGED, naming(to), now);
        return new Outcome(next, List.of(merging(one, to, now)));
    }

    /** What it was worked on as is not worked on any more, so it stands by itself and asks for those who must know. */
    public static Outcome alone(IncidentCase one, IncidentId from, Instant now) {
        var merge = one.handling().merge();
        if (merge == null || !merge.isByItself() || !merge.into().equals(from)) {
            return one.unchanged();
        }
        var next = one.with(one.handling().with((Handling.Merge) null))
                .with(one.duties().reinstate(Exemption.Kind.MERGED))
                .with(merge.before())
                .happenedByItself(Happening.Kind.UNMERGED, naming(from), now);
        return new Outcome(
                next,
                List.of(new CaseUnmerged(one.incident(), one.municipality(), from, now), Announcements.assessed(next)));
    }

    /** Somebody says that they are not the same after all: those that are worked on as this one stand by themselves again. */
    public static CaseChange undo(IncidentCase head, Who who) {
        var likeness = head.handling().likeness();
        var storm = likeness.storm();
        if (storm == null || storm.followers() == 0 || storm.isUndone()) {
            return new CaseChange.Refused(CaseChange.Reason.NOT_GROUPED);
        }
        return head.unlessErased(() -> new Outcome(
                head.with(head.handling().with(likeness.with(storm.undone(who.at()))))
                        .happened(Happening.Kind.STORM_UNDONE, Map.of("count", String.valueOf(storm.followers())), who),
                List.of()));
    }

    /** Whether somebody has said so. */
    public static boolean isUndone(IncidentCase head) {
        var storm = head.handling().likeness().storm();
        return storm != null && storm.isUndone();
    }

    /** Whether somebody can say so. */
    public static boolean mayBeUndone(IncidentCase head) {
        var storm = head.handling().likeness().storm();
        return storm != null && storm.followers() > 0 && !storm.isUndone() && !head.isErased();
    }

    private static Map<String, String> naming(IncidentId head) {
        return Map.of("incident", head.toString(), "because", "alike");
    }

    /**
     * More are worked on as this one.
     *
     * @param more how many, as far as is known
     * @param seen when the latest of them was received, UTC
     * @param window how long it is quiet when it is over
     */
    public static IncidentCase growing(IncidentCase head, long more, Instant seen, Duration window, Instant now) {
        var likeness = head.handling().likeness();
        var calmAt = now.plus(window);
        var storm = likeness.storm();
        var next = storm == null ? new Likeness.Storm(more, 1, calmAt, false, null) : storm.growing(more, calmAt);
        var grown = head.with(head.handling().with(likeness.with(next, seen)));
        return storm == null ? grown.happenedByItself(Happening.Kind.STORM_SEEN, BECAUSE, now) : grown;
    }

    /** Whether there may be so many that those who work on it are to hear. */
    public static boolean isToBeCounted(IncidentCase head) {
        var storm = head.handling().likeness().storm();
        return storm != null && storm.followers() + 1 >= GrowingCounts.after(storm.told());
    }

    /** Whether no more have come for so long that it is over, which nobody has noticed. */
    public static boolean isCalm(IncidentCase head, Instant now) {
        var storm = head.handling().likeness().storm();
        return storm != null && !storm.isOver() && !now.isBefore(storm.calmAt());
    }

    /**
     * They have been counted. Those who work on it hear of it at counts that grow, and once more when it is over.
     *
     * @param followers how many are worked on as it, besides itself
     */
    public static Outcome counted(IncidentCase head, long followers, Instant now) {
        var likeness = head.handling().likeness();
        var storm = likeness.storm();
        if (storm == null) {
            return head.unchanged();
        }
        var reports = followers + 1;
        var isOver = !now.isBefore(storm.calmAt());
        var isTold = reports >= GrowingCounts.after(storm.told()) || (isOver && reports > storm.told());
        var next = storm.counted(followers, isTold ? reports : storm.told(), isOver);
        if (next.equals(storm)) {
            return head.unchanged();
        }
        var counted = head.with(head.handling().with(likeness.with(next)));
        if (!isTold || !head.status().isOpen()) {
            return new Outcome(counted, List.of());
        }
        return new Outcome(
                counted.happenedByItself(Happening.Kind.STORM_GREW, Map.of("count", String.valueOf(reports)), now),
                List.of(new StormGrew(head.incident(), head.municipality(), reports, head.receivedAt(), now, isOver)));
    }
}

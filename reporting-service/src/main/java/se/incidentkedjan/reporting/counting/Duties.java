package se.incidentkedjan.reporting.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.LateReason;

/**
 * What has been said of an incident's legal duties. How each one stands follows from it, in whatever order it came.
 *
 * @param started those that apply by the latest assessment; absent until the rules have been applied
 * @param met those that have been done
 * @param missed those that have passed a due instant
 */
public record Duties(@Nullable List<Started> started, List<Met> met, List<Missed> missed) {

    static final Duties NONE = new Duties(null, List.of(), List.of());

    /** Keeps its own copies of the lists. */
    public Duties {
        started = started == null ? null : List.copyOf(started);
        met = List.copyOf(met);
        missed = List.copyOf(missed);
    }

    /** A duty whose clock runs; without due instant for «without undue delay». Times are UTC. */
    public record Started(DutyKey duty, @Nullable Instant dueAt) {}

    /**
     * A duty that has been done.
     *
     * @param at when, UTC
     * @param inTime whether that was in time by what counted then
     * @param lateBecause why it was late, as a code; absent when it was not, and when nobody has told
     */
    public record Met(
            DutyKey duty,
            Instant at,
            boolean inTime,
            @Nullable LateReason lateBecause) {}

    /** A duty that was not done when it was due, UTC. */
    public record Missed(DutyKey duty, Instant dueAt) {}

    Duties assessed(List<Started> latest) {
        return new Duties(latest, met, missed);
    }

    Duties met(DutyKey duty, Instant at, boolean inTime, @Nullable LateReason lateBecause) {
        var more = new ArrayList<>(met);
        // Done twice is done when it was first done.
        if (inTime) {
            more.removeIf(one -> one.duty().equals(duty));
        }
        if (more.stream().noneMatch(one -> one.duty().equals(duty))) {
            more.add(new Met(duty, at, inTime, lateBecause));
        }
        return new Duties(started, more, missed);
    }

    Duties missed(DutyKey duty, Instant dueAt) {
        var more = new ArrayList<>(missed);
        more.add(new Missed(duty, dueAt));
        return new Duties(started, met, more);
    }

    /** It has been decided that a duty does not apply; when it does after all, an assessment tells. */
    Duties exempted(DutyKey duty) {
        return started == null
                ? this
                : new Duties(
                        started.stream().filter(one -> !one.duty().equals(duty)).toList(), met, missed);
    }

    /** How each duty stands. One that no longer applies is left out, unless it has been done. */
    Map<DutyKey, Standing> standing() {
        var standing = new LinkedHashMap<DutyKey, Standing>();
        if (started == null) {
            missed.forEach(one -> standing.put(one.duty(), Standing.MISSED));
        } else {
            started.forEach(one -> standing.put(one.duty(), isMissed(one) ? Standing.MISSED : Standing.RUNNING));
        }
        met.forEach(one -> standing.put(one.duty(), isInTime(one) ? Standing.MET_IN_TIME : Standing.MET_LATE));
        return standing;
    }

    /** Why each duty that was done late was, as a code or {@link Cell#NOT_TOLD}. */
    Map<DutyKey, String> lateReasons() {
        var reasons = new LinkedHashMap<DutyKey, String>();
        met.stream().filter(one -> !isInTime(one)).forEach(one -> {
            var reason = one.lateBecause();
            reasons.put(one.duty(), reason == null ? Cell.NOT_TOLD : reason.name());
        });
        return reasons;
    }

    /** What was done in time by one count can be late by another, when awareness has been set anew, and the other way round. */
    private boolean isInTime(Met done) {
        return (started == null ? Stream.<Started>empty() : started.stream())
                .filter(one -> one.duty().equals(done.duty()))
                .map(Started::dueAt)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(dueAt -> !done.at().isAfter(dueAt))
                .orElse(done.inTime());
    }

    /** A limit that was moved forward after it had passed runs again. */
    private boolean isMissed(Started duty) {
        return missed.stream()
                .filter(one -> one.duty().equals(duty.duty()))
                .anyMatch(one -> duty.dueAt() == null || !one.dueAt().isBefore(duty.dueAt()));
    }
}

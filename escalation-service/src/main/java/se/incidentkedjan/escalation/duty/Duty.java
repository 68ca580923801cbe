package se.incidentkedjan.escalation.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;

/**
 * A legal duty of one incident. It changes only through its methods, which say why they refuse.
 *
 * @param code which duty
 * @param authority the code of the authority to be told
 * @param clockStart from when the time counts, UTC
 * @param dueAt the latest instant, UTC; absent for «without undue delay» with no set limit
 * @param nominalDate for days and months: the last day before the söndagsregel, Swedish time
 * @param provisional true while the time is counted from the latest time of a duty that is not done yet
 * @param status how far it has come
 * @param metAt when it was done, UTC; absent until then
 * @param because ids of the rules that ask for it
 */
public record Duty(
        DutyCode code,
        String authority,
        Instant clockStart,
        @Nullable Instant dueAt,
        @Nullable LocalDate nominalDate,
        boolean provisional,
        DutyStatus status,
        @Nullable Instant metAt,
        List<String> because) {

    /** Keeps its own copy of the rule ids. */
    public Duty {
        because = List.copyOf(because);
    }

    /** What came of trying to change a duty. */
    public sealed interface Change {

        /** It changed. */
        record Changed(Duty duty) implements Change {}

        /** It did not, and this is why. */
        record Refused(Refusal reason) implements Change {}
    }

    /** Why a duty cannot change. */
    public enum Refusal {
        /** It is done already. */
        ALREADY_MET,
        /** The facts no longer ask for it. */
        NO_LONGER_ASKED_FOR,
        /** What starts its time is not done yet. */
        NOT_STARTED
    }

    /** Starts the clock. */
    static Duty start(DutyDefinition definition, Instant clockStart, boolean provisional, List<String> because) {
        var due = definition.limit().dueFrom(clockStart);
        return new Duty(
                definition.code(),
                definition.authority(),
                clockStart,
                due.latest(),
                due.nominalDate(),
                provisional,
                DutyStatus.RUNNING,
                null,
                because);
    }

    /** The duty has been done. What is registered late but was done in time counts as in time. */
    public Change meet(Instant at) {
        return switch (status) {
            case MET, MET_LATE -> new Change.Refused(Refusal.ALREADY_MET);
            case LAPSED -> new Change.Refused(Refusal.NO_LONGER_ASKED_FOR);
            case RUNNING, MISSED -> {
                if (provisional) {
                    yield new Change.Refused(Refusal.NOT_STARTED);
                }
                var inTime = dueAt == null || !at.isAfter(dueAt);
                yield new Change.Changed(with(inTime ? DutyStatus.MET : DutyStatus.MET_LATE, at));
            }
        };
    }

    /** Whether its due instant has passed without its being done, and nobody has noted that yet. */
    public boolean isOverdue(Instant now) {
        return status == DutyStatus.RUNNING && dueAt != null && now.isAfter(dueAt);
    }

    /** Notes that the due instant has passed; changes nothing unless it is overdue. */
    Duty miss(Instant now) {
        return isOverdue(now) ? with(DutyStatus.MISSED, null) : this;
    }

    /** Whether it still has to be done. */
    public boolean isOpen() {
        return status == DutyStatus.RUNNING || status == DutyStatus.MISSED;
    }

    /** Whether it was done in time, as far as it has been done. */
    public boolean isMetInTime() {
        return status == DutyStatus.MET;
    }

    /** The rules no longer ask for it. What has been done stays done. */
    Duty lapse() {
        return isOpen() ? with(DutyStatus.LAPSED, null) : this;
    }

    /**
     * The rules ask for it again, perhaps from an earlier start or for other reasons. A clock that runs is never moved
     * later by this.
     */
    Duty askedAgain(Duty asNew) {
        if (status == DutyStatus.MET || status == DutyStatus.MET_LATE) {
            return because(asNew.because);
        }
        var sooner = asNew.clockStart.isBefore(clockStart) && provisional == asNew.provisional;
        var nowCertain = provisional && !asNew.provisional;
        var kept = status == DutyStatus.MISSED ? DutyStatus.MISSED : DutyStatus.RUNNING;
        return (nowCertain ? asNew : sooner ? asNew.with(kept, null) : with(kept, null)).because(asNew.because);
    }

    /** What starts its time has been done, so that it counts from then. */
    Duty restartedFrom(Duty asNew) {
        return isOpen() && provisional ? asNew.because(because) : this;
    }

    private Duty because(List<String> rules) {
        return new Duty(code, authority, clockStart, dueAt, nominalDate, provisional, status, metAt, rules);
    }

    private Duty with(DutyStatus next, @Nullable Instant at) {
        return new Duty(code, authority, clockStart, dueAt, nominalDate, provisional, next, at, because);
    }
}

package se.incidentkedjan.escalation.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a duty.
 *
 * @param start from when the time counts, UTC
 * @param dueAt the latest instant, UTC; absent for «without undue delay» with no set limit
 * @param nominalDate for days and months: the last day before the söndagsregel, Swedish time
 * @param provisional true while the start is not certain, because it follows something that is not done yet
 * @param reminders those that are still to come, in order
 * @param earlier how it was counted before a person changed that, in order
 */
public record DutyClock(
        Instant start,
        @Nullable Instant dueAt,
        @Nullable LocalDate nominalDate,
        boolean provisional,
        List<Reminder> reminders,
        List<EarlierClock> earlier) {

    private static final long WHOLE = 100;

    /** Keeps its own copies. */
    public DutyClock {
        reminders = List.copyOf(reminders);
        earlier = List.copyOf(earlier);
    }

    static DutyClock from(Instant start, boolean provisional, DutyDefinition definition) {
        var due = definition.limit().dueFrom(start);
        // What is not certain to run is nothing to remind anyone of.
        var reminders = provisional ? List.<Reminder>of() : reminders(start, due.latest(), definition);
        return new DutyClock(start, due.latest(), due.nominalDate(), provisional, reminders, List.of());
    }

    private static List<Reminder> reminders(Instant start, @Nullable Instant dueAt, DutyDefinition definition) {
        if (dueAt == null) {
            return List.of();
        }
        var whole = Duration.between(start, dueAt);
        return definition.reminders().stream()
                .map(share ->
                        new Reminder(share, start.plus(whole.multipliedBy(share).dividedBy(WHOLE))))
                .toList();
    }

    /** Whether what is done then is done too late. */
    boolean isPast(Instant at) {
        return dueAt != null && at.isAfter(dueAt);
    }

    /** The newest reminder whose time has come; older ones that were not sent are not sent any more. */
    Optional<Reminder> reminderDue(Instant now) {
        return reminders.stream().filter(one -> !one.at().isAfter(now)).reduce((one, later) -> later);
    }

    DutyClock remindedBefore(Instant now) {
        var left = reminders.stream().filter(one -> one.at().isAfter(now)).toList();
        return left.size() == reminders.size()
                ? this
                : new DutyClock(start, dueAt, nominalDate, provisional, left, earlier);
    }

    /** When it next has something to say, UTC: a reminder, or that the time is out. */
    Optional<Instant> next() {
        return Stream.concat(reminders.stream().map(Reminder::at), Stream.ofNullable(dueAt))
                .min(Instant::compareTo);
    }

    /** Another clock in its place, by the will of a person; what this one said stays to be seen. */
    DutyClock changedTo(DutyClock next, Who who) {
        if (next.start.equals(start) && next.provisional == provisional) {
            return this;
        }
        return next.after(Stream.concat(earlier.stream(), Stream.of(new EarlierClock(start, dueAt, who)))
                .toList());
    }

    /** Another clock in its place because what it waited for has come; that was told before. */
    DutyClock becoming(DutyClock next) {
        return next.after(earlier);
    }

    /** A clock without any end for now, until it is known when the incident ended. */
    DutyClock waitingFrom(Instant from, Who who) {
        return changedTo(new DutyClock(from, null, null, true, List.of(), List.of()), who);
    }

    private DutyClock after(List<EarlierClock> before) {
        return new DutyClock(start, dueAt, nominalDate, provisional, reminders, before);
    }

    DutyClock withoutPeople() {
        return after(earlier.stream().map(EarlierClock::withoutPerson).toList());
    }
}

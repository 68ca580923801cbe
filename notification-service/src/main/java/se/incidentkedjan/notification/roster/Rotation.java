package se.incidentkedjan.notification.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * A role that people are on duty for in turns.
 *
 * @param role which
 * @param unit whose; absent when it is the same people for all
 * @param people their ids, in the order of their turns; at least one
 * @param starts the day the first turn begins
 * @param days how many days a turn is, at least one
 * @param changes when on the Swedish clock turns begin and end
 * @param swaps turns that somebody else has taken; of two for the same time, the later in the list counts
 */
public record Rotation(
        RoleCode role,
        @Nullable UnitCode unit,
        List<String> people,
        LocalDate starts,
        int days,
        LocalTime changes,
        List<Swap> swaps) {

    /**
     * Somebody else's duty for a while.
     *
     * @param person whose
     * @param span when
     */
    public record Swap(String person, Span span) {}

    /**
     * Somebody's duty.
     *
     * @param person whose
     * @param span when
     */
    public record Turn(String person, Span span) {}

    /** Keeps its own copies of the lists. */
    public Rotation {
        people = List.copyOf(people);
        swaps = List.copyOf(swaps);
    }

    /** Whose duty it is; empty before the first turn. */
    public Optional<String> onDuty(Instant at) {
        for (var swap : swaps.reversed()) {
            if (swap.span().contains(at)) {
                return Optional.of(swap.person());
            }
        }
        var turn = turnAt(at);
        return turn < 0
                ? Optional.empty()
                : Optional.of(people.get(Math.toIntExact(Math.floorMod(turn, (long) people.size()))));
    }

    /** Who has duty when within a stretch of time, in order. */
    public List<Turn> turns(Span window) {
        var instants = new ArrayList<Instant>();
        instants.add(window.from());
        changes(window).stream()
                .sorted()
                .distinct()
                .filter(at -> at.isAfter(window.from()))
                .forEach(instants::add);
        instants.add(window.to());
        var turns = new ArrayList<Turn>();
        for (var i = 0; i + 1 < instants.size(); i++) {
            var span = new Span(instants.get(i), instants.get(i + 1));
            onDuty(span.from()).ifPresent(person -> {
                var last = turns.isEmpty() ? null : turns.getLast();
                if (last != null
                        && last.person().equals(person)
                        && last.span().to().equals(span.from())) {
                    turns.set(
                            turns.size() - 1,
                            new Turn(person, new Span(last.span().from(), span.to())));
                } else {
                    turns.add(new Turn(person, span));
                }
            });
        }
        return turns;
    }

    /** The instants within a stretch of time when somebody else may begin. */
    List<Instant> changes(Span window) {
        var changes = new ArrayList<Instant>();
        for (var turn = Math.max(0, turnAt(window.from())); ; turn++) {
            var begins = begins(turn);
            if (!begins.isBefore(window.to())) {
                break;
            }
            changes.add(begins);
        }
        for (var swap : swaps) {
            changes.add(swap.span().from());
            changes.add(swap.span().to());
        }
        changes.removeIf(at -> !window.contains(at));
        return changes;
    }

    private Instant begins(long turn) {
        return Span.instantOf(starts.plusDays(turn * days).atTime(changes));
    }

    private long turnAt(Instant at) {
        var passed = ChronoUnit.DAYS.between(starts, LocalDate.ofInstant(at, SwedishTime.ZONE));
        var turn = Math.floorDiv(passed, (long) days);
        return begins(turn).isAfter(at) ? turn - 1 : turn;
    }
}

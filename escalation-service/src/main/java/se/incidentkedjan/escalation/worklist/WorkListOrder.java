package se.incidentkedjan.escalation.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Which case to take first. What is overdue comes first and then what is due next; what is to be done without undue
 * delay comes after everything that is due within 72 hours; what has no clock comes last, by severity and age. A total
 * order: two cases never stand in the same place, so that pages neither repeat nor leave out any.
 *
 * @param now UTC
 */
public record WorkListOrder(Instant now) {

    private static final Duration SOON = Duration.ofDays(3);

    private static final Comparator<WorkListRow> BY_DUE = Comparator.comparing(WorkListRow::dueAt)
            .thenComparingInt(WorkListRow::rank)
            .thenComparing(row -> row.incident().toString());

    private static final Comparator<WorkListRow> BY_SEVERITY = Comparator.comparingInt(WorkListRow::rank)
            .thenComparing(WorkListRow::since)
            .thenComparing(row -> row.incident().toString());

    /** The parts of the list, first to last. Each is found and ordered by fields that are stored. */
    public enum Part {
        /** Overdue, or due within 72 hours; by due instant. */
        DUE_SOON(true),
        /** To be done without undue delay; by severity and age. */
        WITHOUT_DELAY(false),
        /** Due later; by due instant. */
        DUE_LATER(true),
        /** Without any clock; by severity and age. */
        WITHOUT_CLOCK(false);

        private final boolean byDue;

        Part(boolean byDue) {
            this.byDue = byDue;
        }

        /** Whether it is ordered by due instant; otherwise it is by severity and age. */
        public boolean isByDue() {
            return byDue;
        }
    }

    /** Until when, inclusive, a due instant is soon, UTC. */
    public Instant soon() {
        return now.plus(SOON);
    }

    /** Where a case belongs. */
    public Part partOf(WorkListRow row) {
        if (!row.dueAt().isAfter(soon())) {
            return Part.DUE_SOON;
        }
        if (row.withoutDelay()) {
            return Part.WITHOUT_DELAY;
        }
        return row.timed() == null ? Part.WITHOUT_CLOCK : Part.DUE_LATER;
    }

    /** The order of the whole list. */
    public Comparator<WorkListRow> comparator() {
        return Comparator.comparing(this::partOf)
                .thenComparing((one, other) -> (partOf(one).isByDue() ? BY_DUE : BY_SEVERITY).compare(one, other));
    }
}

package se.incidentkedjan.escalation.worklist.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.store.StoreRoom;
import se.incidentkedjan.escalation.worklist.WorkListOrder;
import se.incidentkedjan.escalation.worklist.WorkListQuery;
import se.incidentkedjan.escalation.worklist.WorkListRow;
import se.incidentkedjan.kit.access.Reach;
import se.incidentkedjan.kit.ledger.Excerpts;

/** The work list. It reads what rows need of the cases, and nothing else of them. */
public final class WorkList {

    private final Excerpts<WorkListRow> rows;
    private final WorkListFilter filter;
    private final StoreRoom room;
    private final int mostWithoutIndex;

    WorkList(Excerpts<WorkListRow> rows, WorkListFilter filter, StoreRoom room, int mostWithoutIndex) {
        this.rows = rows;
        this.filter = filter;
        this.room = room;
        this.mostWithoutIndex = mostWithoutIndex;
    }

    /**
     * What is asked for.
     *
     * @param query which cases
     * @param reader the pseudonym of who asks; absent when nothing depends on it
     * @param within only what is within this reach
     * @param now UTC
     */
    public record Question(WorkListQuery query, @Nullable String reader, Reach within, Instant now) {}

    /**
     * A part of the list.
     *
     * @param rows in order
     * @param count how many there are in all
     */
    public record Answer(List<WorkListRow> rows, long count) {

        /** Keeps its own copy. */
        public Answer {
            rows = List.copyOf(rows);
        }
    }

    /** The next clock first. */
    public Answer byClock(Question question, int skip, int limit) {
        var all = filter.of(question.query(), question.reader(), question.within(), question.now());
        var order = new WorkListOrder(question.now());
        var found = new ArrayList<WorkListRow>();
        long before = 0;
        for (var part : WorkListOrder.Part.values()) {
            var which = WorkListFilter.narrowedTo(part, all, order);
            var from = Math.max(0, skip - before);
            var here = rows.find(which, WorkListFilter.orderOf(part), (int) from, limit - found.size());
            found.addAll(here);
            if (found.size() == limit) {
                break;
            }
            if (found.isEmpty()) {
                before += from == 0 ? 0 : rows.count(which);
            } else {
                before = skip;
            }
        }
        return new Answer(found, rows.count(all));
    }

    /** The newest case first. */
    public Answer byAge(Question question, int skip, int limit) {
        var all = filter.of(question.query(), question.reader(), question.within(), question.now());
        return new Answer(rows.find(all, WorkListFilter.NEWEST_FIRST, skip, limit), rows.count(all));
    }

    /** Whether there are more cases than the store can look through quickly, because it has no index to find them by. */
    public boolean isTooLarge() {
        return room.hasMoreThan(mostWithoutIndex);
    }
}

package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;

/**
 * How serious an incident is and what the law asks for, as last assessed.
 *
 * @param assessedAt when, UTC
 * @param severity the municipality's own scale
 * @param deadlines the legal duties
 * @param category what sort of incident it is; absent when not known
 * @param unit where it happened; absent when not known
 * @param drill true when it is a drill, which every message says; absent when it is not
 */
public record Assessment(
        Instant assessedAt,
        Severity severity,
        List<Deadline> deadlines,
        @Nullable Category category,
        @Nullable UnitCode unit,
        @Nullable Boolean drill) {

    /** Keeps its own copy of the list. */
    public Assessment {
        deadlines = List.copyOf(deadlines);
    }

    /** Of something that has happened, or may have, without what or where. */
    public Assessment(Instant assessedAt, Severity severity, List<Deadline> deadlines) {
        this(assessedAt, severity, deadlines, null, null, null);
    }

    /**
     * A legal duty.
     *
     * @param duty which
     * @param authority the code of the authority to be told
     * @param dueAt the latest instant, UTC; absent for «without undue delay» with no set limit
     * @param controller the nämnd or styrelse whose it is; absent for what the municipality has as a whole
     */
    public record Deadline(
            DutyCode duty,
            String authority,
            @Nullable Instant dueAt,
            @Nullable UnitCode controller) {

        /** Which, and whose. */
        public DutyKey key() {
            return new DutyKey(duty, controller);
        }
    }

    Assessment without(DutyKey duty) {
        return new Assessment(
                assessedAt,
                severity,
                deadlines.stream().filter(one -> !one.key().equals(duty)).toList(),
                category,
                unit,
                drill);
    }
}

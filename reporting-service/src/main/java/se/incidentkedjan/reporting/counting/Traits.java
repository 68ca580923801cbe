package se.incidentkedjan.reporting.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Origin;

/**
 * What sort of incident it is: as it was first told, until escalation-service says how it is seen.
 *
 * @param category what happened
 * @param unit the unit concerned; absent when unknown
 * @param aspects what was harmed
 * @param system which system; absent when none is known
 * @param origin where it came from
 * @param nearMiss whether nothing was harmed yet
 * @param discoveredAt when it was noticed, UTC; absent when nobody knows
 * @param cause what lay behind it; absent until somebody has told
 * @param causeAt when that was told, UTC; absent likewise
 * @param outlinedAt when escalation-service said how it is seen, UTC; absent until then
 */
public record Traits(
        Category category,
        @Nullable UnitCode unit,
        List<Aspect> aspects,
        @Nullable SystemCode system,
        Origin origin,
        boolean nearMiss,
        @Nullable Instant discoveredAt,
        @Nullable Cause cause,
        @Nullable Instant causeAt,
        @Nullable Instant outlinedAt) {

    static final Traits UNKNOWN =
            new Traits(Category.UNKNOWN, null, List.of(), null, Origin.UNKNOWN, false, null, null, null, null);

    /** Keeps its own copy. */
    public Traits {
        aspects = List.copyOf(aspects);
    }

    /** @param assessed whether the rules have been applied: they see category and unit as they stand now */
    Traits reported(IncidentFacts facts, boolean assessed) {
        var isOutlined = outlinedAt != null;
        return new Traits(
                assessed ? category : facts.category(),
                assessed ? unit : facts.unit(),
                isOutlined ? aspects : facts.aspects(),
                isOutlined ? system : facts.system(),
                isOutlined ? origin : facts.origin(),
                isOutlined ? nearMiss : facts.nearMiss(),
                isOutlined ? discoveredAt : facts.discoveredAt(),
                cause,
                causeAt,
                outlinedAt);
    }

    Traits assessed(IncidentAssessed as) {
        return new Traits(
                as.category(), as.unit(), aspects, system, origin, nearMiss, discoveredAt, cause, causeAt, outlinedAt);
    }

    Traits outlined(CaseOutlined as) {
        return new Traits(
                category,
                unit,
                as.aspects(),
                as.system(),
                as.origin(),
                as.nearMiss(),
                as.discoveredAt(),
                as.cause(),
                as.outlinedAt(),
                as.outlinedAt());
    }

    /** Cases that never said an outline told the cause when they moved. */
    Traits moved(CaseMoved moved) {
        return outlinedAt != null
                        || moved.cause() == null
                        || (causeAt != null && moved.movedAt().isBefore(causeAt))
                ? this
                : new Traits(
                        category,
                        unit,
                        aspects,
                        system,
                        origin,
                        nearMiss,
                        discoveredAt,
                        moved.cause(),
                        moved.movedAt(),
                        null);
    }

    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(Dimension.CATEGORY, category, Category.UNKNOWN.name()));
        cells.add(Cell.unit(unit));
        cells.add(Cell.of(Dimension.CAUSE, cause, Cell.NOT_TOLD));
        cells.add(Cell.of(Dimension.ORIGIN, origin, Origin.UNKNOWN.name()));
        aspects.stream().distinct().forEach(one -> cells.add(new Cell(Dimension.ASPECT, one.name())));
        if (system != null) {
            cells.add(new Cell(Dimension.SYSTEM, system.value()));
        }
        if (nearMiss) {
            cells.add(Cell.one(Dimension.NEAR_MISS));
        }
        return cells;
    }
}

package se.incidentkedjan.escalation.worklist.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.organisation.Unit;
import se.incidentkedjan.escalation.worklist.CaseSearch;
import se.incidentkedjan.escalation.worklist.WorkListOrder;
import se.incidentkedjan.escalation.worklist.WorkListQuery;
import se.incidentkedjan.escalation.worklist.WorkListQuery.Assigned;
import se.incidentkedjan.escalation.worklist.WorkListRow;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Reach;
import se.incidentkedjan.kit.ledger.Excerpt;

/** Puts what someone asks for into the words of the store. */
final class WorkListFilter {

    /** What the orders below, and those who see only their own, find rows by. */
    static final List<Bson> INDEXES = List.of(
            Sorts.ascending(paths("open", "dueAt", "rank", "incident")),
            Sorts.ascending(paths("open", "withoutDelay", "rank", "since", "incident")),
            Sorts.ascending(paths("unit", "open", "dueAt")),
            Sorts.ascending(paths("called", "open", "dueAt")),
            Sorts.ascending(paths("assignee", "open", "dueAt")),
            Sorts.ascending(paths("number")),
            Sorts.ascending(paths("diary")),
            Sorts.ascending(paths("wave")),
            Sorts.descending(paths("reference")));

    static final Bson NEWEST_FIRST = Sorts.descending(paths("reference"));

    private static final String NIS2 = "NIS2_";

    private final DecisionBasis basis;

    WorkListFilter(DecisionBasis basis) {
        this.basis = basis;
    }

    /**
     * Everything that is asked for and within reach.
     *
     * @param reader the pseudonym of who asks; absent when nothing depends on it
     */
    Bson of(WorkListQuery query, @Nullable String reader, Reach within, Instant now) {
        var all = new ArrayList<Bson>();
        statuses(all, query);
        if (!within.everything()) {
            all.add(inside(within));
        }
        view(all, query.view(), reader);
        told(all, "severity", query.severity());
        told(all, "privacyRisk", query.privacyRisk());
        told(all, "category", query.category());
        told(all, "system", query.system());
        told(all, "unit", query.unit());
        if (query.under() != null) {
            all.add(in(path("unit"), texts(unitsUnder(query.under()))));
        }
        told(all, "called", query.called());
        if (query.board() != null) {
            all.add(concerning(query.board()));
        }
        duties(all, query);
        assigned(all, query.assigned(), reader);
        received(all, query);
        if (query.overdue()) {
            all.add(lt(path("dueAt"), Date.from(now)));
        }
        if (query.withinHours() != null) {
            all.add(lte(path("dueAt"), Date.from(now.plus(Duration.ofHours(query.withinHours())))));
        }
        security(all, query.security());
        if (query.openMeasures()) {
            all.add(eq(path("openMeasures"), true));
        }
        if (query.wave() != null) {
            all.add(or(
                    eq(path("incident"), query.wave().toString()),
                    eq(path("wave"), query.wave().toString())));
        }
        if (query.drills()) {
            all.add(eq(path("drill"), true));
        } else if (query.search() == null) {
            all.add(eq(path("drill"), null));
        }
        if (query.search() != null) {
            all.add(called(query.search()));
        }
        return and(all);
    }

    /** What of it belongs in one part of the list; told first, so that a store without indexes soon sees what does not. */
    static Bson narrowedTo(WorkListOrder.Part part, Bson all, WorkListOrder order) {
        var soon = Date.from(order.soon());
        return switch (part) {
            case DUE_SOON -> and(lte(path("dueAt"), soon), all);
            case WITHOUT_DELAY -> and(eq(path("withoutDelay"), true), gt(path("dueAt"), soon), all);
            case DUE_LATER ->
                and(
                        gt(path("dueAt"), soon),
                        lt(path("dueAt"), Date.from(WorkListRow.NEVER)),
                        eq(path("withoutDelay"), false),
                        all);
            case WITHOUT_CLOCK ->
                and(eq(path("dueAt"), Date.from(WorkListRow.NEVER)), eq(path("withoutDelay"), false), all);
        };
    }

    /** The order within one part of the list. */
    static Bson orderOf(WorkListOrder.Part part) {
        return Sorts.ascending(
                part.isByDue() ? paths("dueAt", "rank", "incident") : paths("rank", "since", "incident"));
    }

    private static void statuses(List<Bson> all, WorkListQuery query) {
        // Told also when it is no limit: an index that begins with it can then give the order.
        all.add(in(
                path("open"),
                query.statuses().stream()
                        .map(WorkListQuery.OPEN::contains)
                        .distinct()
                        .sorted()
                        .toList()));
        if (!query.statuses().equals(WorkListQuery.OPEN) && !query.statuses().equals(WorkListQuery.ANY)) {
            all.add(in(
                    path("status"),
                    query.statuses().stream().map(Enum::name).sorted().toList()));
        }
    }

    private void view(List<Bson> all, WorkListQuery.View view, @Nullable String reader) {
        switch (view) {
            case PERSONAL_DATA -> all.add(ne(path("privacyRisk"), PrivacyRisk.NONE.name()));
            case NIS2 ->
                all.add(or(
                        in(path("severity"), Severity.SIGNIFICANT.name(), Severity.SEVERE.name()),
                        in(path("duties"), openDuties())));
            case IT_ON_CALL -> all.add(eq(path("called"), "IT_ON_CALL"));
            case SECURITY -> security(all, WorkListQuery.Security.QUEUE);
            case MINE -> assigned(all, Assigned.MINE, reader);
            case ALL -> {}
        }
    }

    private List<String> openDuties() {
        return basis.duties().codes().stream()
                .filter(code -> code.value().startsWith(NIS2))
                .flatMap(code -> Stream.of(DutyStatus.STARTED, DutyStatus.MISSED)
                        .map(status -> WorkListRow.standing(code, status)))
                .toList();
    }

    private void duties(List<Bson> all, WorkListQuery query) {
        if (query.duty() == null && query.dutyStatus() == null) {
            return;
        }
        Collection<DutyCode> codes = query.duty() == null ? basis.duties().codes() : List.of(query.duty());
        var statuses = query.dutyStatus() == null ? Arrays.asList(DutyStatus.values()) : List.of(query.dutyStatus());
        all.add(in(
                path("duties"),
                codes.stream()
                        .flatMap(code -> statuses.stream().map(status -> WorkListRow.standing(code, status)))
                        .toList()));
    }

    private static void received(List<Bson> all, WorkListQuery query) {
        if (query.reportedFrom() != null) {
            all.add(gte(path("since"), startOf(query.reportedFrom())));
        }
        if (query.reportedTo() != null) {
            all.add(lt(path("since"), startOf(query.reportedTo().plusDays(1))));
        }
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(SwedishTime.ZONE).toInstant());
    }

    private static void assigned(List<Bson> all, Assigned assigned, @Nullable String reader) {
        switch (assigned) {
            case ANYONE -> {}
            case NOBODY -> all.add(eq(path("assigned"), false));
            case MINE -> {
                if (reader == null) {
                    throw new IllegalArgumentException("nobody knows who asks");
                }
                all.add(eq(path("assignee"), reader));
            }
        }
    }

    private static void security(List<Bson> all, WorkListQuery.Security security) {
        switch (security) {
            case ANY -> {}
            case UNKNOWN -> told(all, "securityClassified", YesNo.UNKNOWN);
            case YES -> told(all, "securityClassified", YesNo.YES);
            case QUEUE -> all.add(in(path("securityClassified"), YesNo.UNKNOWN.name(), YesNo.YES.name()));
        }
    }

    /** A nämnd or styrelse is concerned through its units, or because someone has said so. */
    private Bson concerning(UnitCode board) {
        var organisation = basis.organisation();
        var its = unitsUnder(board);
        var either = new ArrayList<Bson>();
        either.add(in(path("unit"), texts(its)));
        either.add(eq(path("alsoConcerned"), board.toString()));
        if (its.contains(organisation.defaultUnit().code())) {
            // Also what has no unit, or one that is no longer there.
            either.add(nin(path("unit"), texts(organisation.units().keySet())));
        }
        return or(either);
    }

    private List<UnitCode> unitsUnder(UnitCode board) {
        return basis.organisation().units().values().stream()
                .filter(unit -> unit.board().equals(board))
                .map(Unit::code)
                .toList();
    }

    private Bson inside(Reach within) {
        var either = new ArrayList<Bson>();
        either.add(in(path("unit"), texts(within.units())));
        if (within.units().contains(basis.organisation().defaultUnit().code())) {
            // A case of no known unit belongs to the default one.
            either.add(eq(path("unit"), null));
        }
        either.add(in(path("system"), texts(within.systems())));
        either.add(in(path("called"), texts(within.called())));
        return or(either);
    }

    private static Bson called(CaseSearch search) {
        var diary = eq(path("diary"), search.diary());
        var number = search.number();
        if (number == null || number == 0) {
            return diary;
        }
        var year = search.year();
        return or(
                diary,
                year == null || year < 1000
                        ? eq(path("number"), number)
                        : eq(path("reference"), new Reference(year, number).toString()));
    }

    private static void told(List<Bson> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(eq(path(field), value instanceof Enum<?> code ? code.name() : value.toString()));
        }
    }

    private static String path(String field) {
        return Excerpt.FIELD + "." + field;
    }

    private static List<String> paths(String... fields) {
        return Arrays.stream(fields).map(WorkListFilter::path).toList();
    }

    private static List<String> texts(Collection<?> codes) {
        return codes.stream().map(Object::toString).toList();
    }
}

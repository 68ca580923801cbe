package se.incidentkedjan.escalation.worklist.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.worklist.SavedViews;
import se.incidentkedjan.escalation.worklist.SavedViews.Change;
import se.incidentkedjan.escalation.worklist.WorkListQuery;
import se.incidentkedjan.escalation.worklist.WorkListQuery.View;
import se.incidentkedjan.escalation.worklist.WorkListRow;
import se.incidentkedjan.escalation.worklist.store.ViewStore;
import se.incidentkedjan.escalation.worklist.store.WorkList;
import se.incidentkedjan.escalation.worklist.web.Parameter.Language;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reach;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.kit.audit.AuditSubjects;

/** What people and programs may do with the work list. */
@Component
class WorkListDesk {

    private final WorkList list;
    private final ViewStore views;
    private final AuditSubjects subjects;
    private final DecisionBasis basis;
    private final Clock clock;

    WorkListDesk(WorkList list, ViewStore views, AuditSubjects subjects, DecisionBasis basis, Clock clock) {
        this.list = list;
        this.views = views;
        this.subjects = subjects;
        this.basis = basis;
        this.clock = clock;
    }

    /** The pseudonym of the one who asks; absent for what is no person. */
    @Nullable
    String reader(Permission permission) {
        return permission.reader() instanceof Reader.Person person
                ? subjects.actor(person.issuer(), person.subject(), person.name())
                        .code()
                : null;
    }

    /**
     * What a page is asked for. Of what someone searches for, or of a wave, everything is shown unless they say
     * otherwise; of an empty address what their role works with.
     */
    WorkListReading readPage(Told told, Permission permission) {
        var isLookup = told.tells(Parameter.SEARCH) || told.tells(Parameter.WAVE);
        return WorkListReading.of(
                told,
                told.values().isEmpty() ? viewOf(permission.reader()) : View.ALL,
                isLookup ? WorkListQuery.ANY : WorkListQuery.OPEN,
                basis);
    }

    /** What the API is asked for: everything, unless told otherwise. */
    WorkListReading readApi(Told told) {
        return WorkListReading.of(told, View.ALL, WorkListQuery.ANY, basis);
    }

    private static View viewOf(Reader reader) {
        if (!(reader instanceof Reader.Person person)) {
            return View.ALL;
        }
        if (person.roles().contains(Role.DPO)) {
            return View.PERSONAL_DATA;
        }
        if (person.roles().contains(Role.CISO)) {
            return View.NIS2;
        }
        return person.roles().contains(Role.IT_SECURITY) ? View.IT_ON_CALL : View.ALL;
    }

    WorkList.Answer byClock(WorkListQuery query, @Nullable String reader, Reach within, int skip, int limit) {
        return list.byClock(new WorkList.Question(query, reader, within, clock.instant()), skip, limit);
    }

    WorkList.Answer byAge(WorkListQuery query, @Nullable String reader, Reach within, int skip, int limit) {
        return list.byAge(new WorkList.Question(query, reader, within, clock.instant()), skip, limit);
    }

    /** The only case that a search without any other limit finds. */
    Optional<WorkListRow> onlyHit(WorkListReading reading, @Nullable String reader, Reach within) {
        if (!reading.told().values().keySet().equals(Set.of(Parameter.SEARCH))) {
            return Optional.empty();
        }
        var found = byAge(reading.query(), reader, within, 0, 2);
        return found.rows().size() == 1 ? Optional.of(found.rows().getFirst()) : Optional.empty();
    }

    boolean isTooLarge() {
        return list.isTooLarge();
    }

    SavedViews saved(@Nullable String reader) {
        return reader == null ? SavedViews.NONE : views.of(reader);
    }

    /** Saves what an address tells, without what was searched for. */
    Change save(String reader, String name, Told told) {
        var kept = WorkListReading.of(told.without(List.of(Parameter.SEARCH)), View.ALL, WorkListQuery.OPEN, basis)
                .told();
        return views.save(reader, UUID.randomUUID(), name, kept.in(Language.ENGLISH), clock.instant());
    }

    boolean remove(String reader, UUID id) {
        return views.remove(reader, id);
    }
}

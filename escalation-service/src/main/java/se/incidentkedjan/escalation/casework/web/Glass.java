package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.kit.audit.AuditSubjects;

/** Remembers for whom the glass of a case is broken. */
@Component
class Glass {

    /** Whoever has one of these may be called to any case, and so may break the glass of any. */
    private static final Set<Role> CAN_BREAK = EnumSet.of(Role.IT_SECURITY, Role.DPO, Role.CISO);

    private final AuditSubjects subjects;
    private final Clock clock;

    Glass(AuditSubjects subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    /** The same pseudonym as in the trail, so that whoever is erased there is not known here either. */
    private String codeOf(Reader.Person person) {
        return subjects.actor(person.issuer(), person.subject(), person.name()).code();
    }

    Outcome brokenBy(Reader reader, IncidentCase incidentCase) {
        return incidentCase.breakGlass(codeOf(person(reader)), calledRole(person(reader)), clock.instant());
    }

    /** The roles in which this reader counts as called to the case, because of broken glass. */
    Set<RoleCode> openedTo(Reader reader, IncidentCase incidentCase) {
        return reader instanceof Reader.Person person
                ? incidentCase.openedBy(codeOf(person), clock.instant())
                : Set.of();
    }

    private static RoleCode calledRole(Reader.Person person) {
        return person.roles().stream()
                .filter(CAN_BREAK::contains)
                .findFirst()
                .flatMap(Role::called)
                .orElseThrow(
                        () -> new IllegalStateException("the matrix lets a role break the glass that no rule calls"));
    }

    private static Reader.Person person(Reader reader) {
        if (reader instanceof Reader.Person person) {
            return person;
        }
        throw new IllegalStateException("only people break glass");
    }
}

package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.CustodyWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Role;

/** Remembers for whom the glass of a case is broken. */
@Component
class Glass {

    /** Whoever has one of these may be called to any case, and so may break the glass of any. */
    private static final Set<Role> CAN_BREAK = EnumSet.of(Role.IT_SECURITY, Role.DPO, Role.CISO);

    private final Pseudonyms pseudonyms;
    private final Clock clock;

    Glass(Pseudonyms pseudonyms, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    Outcome brokenBy(Reader reader, IncidentCase incidentCase) {
        return CustodyWork.breakGlass(
                incidentCase, pseudonyms.of(person(reader)), calledRole(person(reader)), clock.instant());
    }

    /** The roles in which this reader counts as called to the case, because of broken glass. */
    Set<RoleCode> openedTo(Reader reader, IncidentCase incidentCase) {
        return reader instanceof Reader.Person person
                ? incidentCase.custody().openedBy(pseudonyms.of(person), clock.instant())
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

package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.kit.audit.AuditSubjects;

/**
 * What a case may remember of a person: the same pseudonym as in the trail, so that whoever is erased there is not known
 * here either, and their roles.
 */
@Component
class Pseudonyms {

    private final AuditSubjects subjects;

    Pseudonyms(AuditSubjects subjects) {
        this.subjects = subjects;
    }

    String of(Reader.Person person) {
        return subjects.actor(person.issuer(), person.subject(), person.name()).code();
    }

    /** The pseudonym of whoever asks, when that is a person. */
    @Nullable
    String ofReader(Reader reader) {
        return reader instanceof Reader.Person person ? of(person) : null;
    }

    /** The roles that say more than that they work here, as codes. */
    static List<String> roles(Reader.Person person) {
        return person.roles().stream()
                .filter(role -> role != Role.EMPLOYEE)
                .map(Enum::name)
                .toList();
    }
}

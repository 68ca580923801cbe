package se.incidentkedjan.reporting.publication.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.reporting.publication.Who;

/** What a report remembers of a person: the same pseudonym as in the trail, so that whoever is forgotten there is not known here either. */
@Component
final class Participant {

    private final AuditSubjects subjects;

    Participant(AuditSubjects subjects) {
        this.subjects = subjects;
    }

    Who of(Permission permission) {
        if (!(permission.reader() instanceof Reader.Person person)) {
            throw new IllegalStateException("the matrix lets only people work with reports");
        }
        return new Who(
                subjects.actor(person.issuer(), person.subject(), person.name()).code(),
                person.roles().stream()
                        .filter(role -> role != Role.EMPLOYEE)
                        .map(Enum::name)
                        .toList());
    }

    /** Tells the trail which report is worked with, and how. */
    static void tell(Permission permission, String report, String what) {
        permission.search(Map.of("report", report, "done", what));
    }
}

package se.incidentkedjan.intake.register.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.intake.register.Import;
import se.incidentkedjan.intake.register.ImportDesk;
import se.incidentkedjan.intake.register.ImportId;
import se.incidentkedjan.intake.register.Plan;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.audit.AuditSubjects;

/** Who is at a page of an import, which one it is, and what the trail is told of it. Others' open imports are not there. */
@Component
class Importer {

    static final String HOME = "/importera";

    /** An open import and how it is understood. */
    record Opened(Import itself, Plan plan) {}

    private final ImportDesk desk;
    private final AuditSubjects subjects;

    Importer(ImportDesk desk, AuditSubjects subjects) {
        this.desk = desk;
        this.subjects = subjects;
    }

    /** The same pseudonym as in the trail, so that whoever is erased there is not known here either. */
    String pseudonym(Permission permission) {
        if (permission.reader() instanceof Reader.Person person) {
            return subjects.actor(person.issuer(), person.subject(), person.name())
                    .code();
        }
        throw new IllegalStateException("the matrix lets no service import registers");
    }

    /** Names by pseudonym; those who are erased have none. */
    Map<String, String> names(Collection<String> pseudonyms) {
        return subjects.names(pseudonyms);
    }

    /** The open import of this address, of whoever asks. */
    Opened open(String id, String step, Permission permission) {
        var owner = pseudonym(permission);
        var found = ImportId.parse(id)
                .flatMap(one -> desk.open(one, owner))
                .flatMap(one -> desk.plan(one).map(plan -> new Opened(one, plan)));
        return told(found, id, step, permission);
    }

    /** The import of this address that has begun, whoever did. */
    Import begun(String id, String step, Permission permission) {
        return told(ImportId.parse(id).flatMap(desk::begun), id, step, permission);
    }

    /** The import of this address when it has begun already and this person began it; tells the trail only then. */
    Optional<Import> known(String id, Permission permission) {
        var me = pseudonym(permission);
        var found = ImportId.parse(id)
                .flatMap(desk::begun)
                .filter(one -> one.owner().equals(me));
        found.ifPresent(one -> permission.search(Map.of("import", id, "step", "begun-already")));
        return found;
    }

    private static <T> T told(Optional<T> found, String id, String step, Permission permission) {
        if (found.isEmpty()) {
            permission.missing(null);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        permission.search(Map.of("import", id, "step", step));
        return found.get();
    }

    static ModelAndView onwards(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    static ModelAndView onwards(ImportId id, String step) {
        return onwards(HOME + "/" + id + step);
    }
}

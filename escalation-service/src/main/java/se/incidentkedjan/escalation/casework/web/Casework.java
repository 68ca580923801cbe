package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.incidentkedjan.escalation.casework.CustodyWork;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.store.CaseList;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;

/** What people and programs may do with cases. */
@Component
public class Casework {

    private final Ledger<IncidentCase> cases;
    private final CaseList list;
    private final DecisionBasis basis;
    private final Glass glass;
    private final Clock clock;

    Casework(Ledger<IncidentCase> cases, CaseList list, DecisionBasis basis, Glass glass, Clock clock) {
        this.glass = glass;
        this.clock = clock;
        this.cases = cases;
        this.list = list;
        this.basis = basis;
    }

    long countFollowers(IncidentCase leader) {
        return list.countFollowers(leader.incident());
    }

    /**
     * The case with this id or reference.
     *
     * @throws se.incidentkedjan.kit.access.AccessRefused when it is out of reach
     */
    public Optional<IncidentCase> find(String idOrReference, Permission permission) {
        var found = find(idOrReference);
        found.ifPresentOrElse(incidentCase -> permission.on(holding(incidentCase)), () -> permission.missing(null));
        return found;
    }

    /** Whose a case is. */
    public Holding holding(IncidentCase incidentCase) {
        return holding(incidentCase, Set.of());
    }

    /** Whose the words of a case are to this reader, who may have broken the glass. */
    Holding holdingOfWords(IncidentCase incidentCase, Reader reader) {
        return holding(incidentCase, glass.openedTo(reader, incidentCase));
    }

    /** The case with this id or reference, for one who means to read its words. */
    Optional<IncidentCase> findForWords(String idOrReference, Permission permission) {
        var found = find(idOrReference);
        found.ifPresentOrElse(
                incidentCase -> permission.on(
                        holdingOfWords(incidentCase, permission.reader()),
                        incidentCase.isSecurityClassified() ? Map.of("words", "shut") : Map.of(),
                        null),
                () -> permission.missing(null));
        return found;
    }

    /** The case, for one who would open its words and has not said why; nothing is opened. */
    Optional<IncidentCase> findWithoutReason(String idOrReference, Permission permission) {
        var found = find(idOrReference);
        found.ifPresentOrElse(
                incidentCase -> permission.on(holding(incidentCase), Map.of("opened", "no"), null),
                () -> permission.missing(null));
        return found;
    }

    /**
     * Opens the words to this reader for a while.
     *
     * @param reason why, in their own words
     */
    Optional<IncidentCase> breakGlass(String idOrReference, String reason, Permission permission) {
        var found = find(idOrReference);
        if (found.isEmpty()) {
            permission.missing(null);
            return found;
        }
        refuseIfErased(found.get(), permission);
        permission.on(holding(found.get()), Map.of(), reason);
        return cases.change(found.get().incident(), known -> {
            if (known == null) {
                return Decision.nothing();
            }
            var outcome = glass.brokenBy(permission.reader(), known);
            return Decision.become(outcome.incidentCase(), outcome.events());
        });
    }

    /**
     * Stops the erasure of a case, or allows it again.
     *
     * @param reason why, in their own words
     */
    Optional<IncidentCase> hold(String idOrReference, boolean isOn, String reason, Permission permission) {
        var found = find(idOrReference);
        if (found.isEmpty()) {
            permission.missing(null);
            return found;
        }
        refuseIfErased(found.get(), permission);
        permission.on(holding(found.get()), Map.of("hold", isOn ? "set" : "lifted"), reason);
        var roles = permission.reader() instanceof Reader.Person person
                ? person.roles().stream().map(Enum::name).toList()
                : List.<String>of();
        return cases.change(found.get().incident(), known -> {
            if (known == null || isOn == (known.custody().hold() != null)) {
                return Decision.nothing();
            }
            return Decision.become(
                    isOn ? CustodyWork.hold(known, roles, clock.instant()) : CustodyWork.liftHold(known));
        });
    }

    /** A reason is erased with its case: none can be given afterwards. */
    private void refuseIfErased(IncidentCase incidentCase, Permission permission) {
        if (incidentCase.isErased()) {
            permission.on(holding(incidentCase), Map.of("refused", "erased"), null);
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    private Holding holding(IncidentCase incidentCase, Set<RoleCode> opened) {
        var facts = incidentCase.facts();
        var called = incidentCase.escalations().stream().map(Escalation::role).collect(Collectors.toSet());
        called.addAll(opened);
        return new Holding(
                incidentCase.incident(),
                basis.organisation().responsibleUnit(facts).code(),
                facts.system(),
                called);
    }

    /** The case, told to nobody: whoever asks for it must tell the permission what comes of it. */
    public Optional<IncidentCase> find(String idOrReference) {
        try {
            return idOrReference.length() == 36
                    ? cases.find(IncidentId.parse(idOrReference))
                    : list.find(Reference.parse(idOrReference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package se.incidentkedjan.escalation.decisionsheet.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.decisionsheet.SheetHash;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.audit.AuditEntry;
import se.incidentkedjan.kit.audit.AuditQuery;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.Outcome;

/** The sheets that the audit trail knows. */
@Component
class KnownSheets {

    /** The name of the hash among the details of an entry. */
    static final String SHEET = "sheet";

    private static final int PAGE = 1_000;

    private final AuditTrail trail;

    KnownSheets(AuditTrail trail) {
        this.trail = trail;
    }

    /** The entry of when a sheet was first made. */
    Optional<AuditEntry> first(SheetHash hash) {
        var query = AuditQuery.newest(PAGE).action(Action.CASE_DRAFT.code()).outcome(Outcome.GRANTED);
        Optional<AuditEntry> oldest = Optional.empty();
        var page = trail.page(query);
        while (true) {
            for (var entry : page.entries()) {
                if (hash.value().equals(entry.details().get(SHEET))) {
                    oldest = Optional.of(entry);
                }
            }
            if (page.older() == null) {
                return oldest;
            }
            page = trail.page(query.before(page.older()));
        }
    }
}

package se.incidentkedjan.kit.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.audit.AuditEntry;
import se.incidentkedjan.kit.audit.AuditPerson;
import se.incidentkedjan.kit.audit.AuditQuery;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.Outcome;
import se.incidentkedjan.kit.audit.witness.Reasons;

/** The trail of this service, for the service that shows all of them. */
@RestController
@RequestMapping("/internal/audit")
final class AuditController {

    /** Whom to look for. */
    record Called(String name) {}

    private final AuditTrail trail;
    private final AuditSubjects subjects;
    private final Reasons reasons;

    AuditController(AuditTrail trail, AuditSubjects subjects, Reasons reasons) {
        this.reasons = reasons;
        this.trail = trail;
        this.subjects = subjects;
    }

    @Requires(Action.AUDIT_HAND_OVER)
    @GetMapping("/entries")
    ShownPage entries(
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String incident,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "false") boolean reasons) {
        var page = trail.page(AuditQuery.newest(size)
                .before(before)
                .within(from, to)
                .action(action)
                .objectId(incident)
                .outcome(outcome));
        var names = subjects.names(page.actors());
        return new ShownPage(
                page.entries().stream()
                        .map(entry -> ShownEntry.of(entry, names.get(entry.actor()), reasons ? reason(entry) : null))
                        .toList(),
                page.unreadable(),
                page.older());
    }

    private @Nullable String reason(AuditEntry entry) {
        return trail.note(entry)
                .flatMap(kept -> this.reasons.opened(entry.objectId(), kept))
                .orElse(null);
    }

    /** In the body and not in the address, so that no name lands in the log of a proxy. */
    @Requires(Action.AUDIT_FORGET)
    @PostMapping("/people")
    List<AuditPerson> people(@RequestBody Called called) {
        return subjects.called(called.name());
    }

    @Requires(Action.AUDIT_FORGET)
    @PostMapping("/people/{pseudonym}/forget")
    ResponseEntity<Void> forget(@PathVariable UUID pseudonym) {
        return ResponseEntity.status(subjects.erase(pseudonym) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }

    @Requires(Action.AUDIT_HAND_OVER)
    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(trail::export);
    }
}

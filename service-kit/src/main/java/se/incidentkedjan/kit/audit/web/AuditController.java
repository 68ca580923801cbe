package se.incidentkedjan.kit.audit.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.audit.AuditQuery;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.Outcome;

/** The trail of this service, for the service that shows all of them. */
@RestController
@RequestMapping("/internal/audit")
final class AuditController {

    private final AuditTrail trail;
    private final AuditSubjects subjects;

    AuditController(AuditTrail trail, AuditSubjects subjects) {
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
                        .map(entry -> ShownEntry.of(
                                entry,
                                names.get(entry.actor()),
                                reasons ? trail.note(entry).orElse(null) : null))
                        .toList(),
                page.unreadable(),
                page.older());
    }

    @Requires(Action.AUDIT_HAND_OVER)
    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(trail::export);
    }
}

package se.incidentkedjan.reporting.revision.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.revision.Trails;
import se.incidentkedjan.reporting.revision.Wanted;

/** Who has seen, changed and signed in, on one page for the auditor; and each trail whole, to be verified elsewhere. */
@Hidden
@Controller
@RequestMapping("/revision")
final class RevisionPage {

    private static final int SIZE = 100;
    private static final Pattern INCIDENT = Pattern.compile("[0-9a-f-]{36}");

    private final Trails trails;
    private final RevisionBeans.RemoteTrails remote;
    private final RevisionTable table;

    RevisionPage(Trails trails, RevisionBeans.RemoteTrails remote, RevisionTable table) {
        this.trails = trails;
        this.remote = remote;
        this.table = table;
    }

    @Requires(Action.AUDIT_READ)
    @GetMapping
    ModelAndView revision(
            @RequestParam(name = "tjanst", defaultValue = "") String service,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "till", defaultValue = "") String to,
            @RequestParam(name = "atgard", defaultValue = "") String action,
            @RequestParam(name = "arende", defaultValue = "") String incident,
            @RequestParam(name = "nekat", defaultValue = "") String refused,
            @RequestParam(name = "fore", required = false) @Nullable String before,
            Permission permission) {
        permission.search(Map.of());
        var asked = new Asked(service, from, to, action, incident.strip(), !refused.isEmpty());
        var first = day(from, 0);
        var last = before == null ? day(to, 1) : instant(before);
        var isWrong = (!from.isBlank() && first == null) || (before == null && !to.isBlank() && last == null);
        var isNoIncident = !asked.incident().isEmpty()
                && !INCIDENT.matcher(asked.incident()).matches();
        var page = new ModelAndView(
                "reporting/revision", isWrong || isNoIncident ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        var reasons = permission.mayAlso(Action.AUDIT_NOTES);
        var found = trails.newest(
                new Wanted(
                        trails.services().contains(service) ? service : null,
                        first,
                        last,
                        table.isAction(action) ? action : null,
                        isNoIncident || asked.incident().isEmpty() ? null : asked.incident(),
                        asked.refusedOnly(),
                        reasons),
                SIZE);
        page.addObject("asked", asked);
        page.addObject("isWrong", isWrong);
        page.addObject("isNoIncident", isNoIncident);
        page.addObject("services", table.services(trails.services(), service));
        page.addObject("actions", table.actions(action));
        page.addObject("table", table.of(found.entries(), reasons));
        page.addObject("count", found.entries().size());
        page.addObject("silent", found.silent());
        page.addObject("damaged", found.damaged());
        page.addObject(
                "older",
                found.more() && !found.entries().isEmpty()
                        ? found.entries().getLast().entry().at().plusMillis(1).toString()
                        : null);
        page.addObject("mayExport", permission.mayAlso(Action.AUDIT_EXPORT));
        page.addObject("mayForget", permission.mayAlso(Action.AUDIT_FORGET));
        page.addObject("exports", trails.services());
        return page;
    }

    @Requires(Action.AUDIT_EXPORT)
    @GetMapping("/export/{service}")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String service) {
        var trail = remote.all().stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = ContentDisposition.attachment()
                .filename("granskningsspar-" + trail.service() + ".jsonl")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(trail::copyTo);
    }

    /** What stands in the fields, as it was asked. */
    record Asked(String service, String from, String to, String action, String incident, boolean refusedOnly) {}

    private static @Nullable Instant day(String text, int daysLater) {
        try {
            return text.isBlank()
                    ? null
                    : LocalDate.parse(text.strip())
                            .plusDays(daysLater)
                            .atStartOfDay(SwedishTime.ZONE)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

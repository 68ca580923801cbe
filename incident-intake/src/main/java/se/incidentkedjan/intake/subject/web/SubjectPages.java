package se.incidentkedjan.intake.subject.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.intake.followup.Conversation;
import se.incidentkedjan.intake.subject.SubjectExtract;
import se.incidentkedjan.intake.subject.SubjectExtracts;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.SummaryRow;

/** What one person has reported, for the DPO to hand out. The address travels in bodies only, never in an address bar. */
@Hidden
@Controller
@RequestMapping("/registerutdrag")
class SubjectPages {

    private static final String MISTAKE = "Skriv personens e-postadress, till exempel namn@kommun.example.";

    private final SubjectExtracts extracts;

    SubjectPages(SubjectExtracts extracts) {
        this.extracts = extracts;
    }

    /** One report as the page shows it. */
    record Shown(
            String reference,
            List<SummaryRow> rows,
            @Nullable String description,
            String facts,
            List<Conversation.Said> said) {

        /** Tells nothing of the person. */
        @Override
        public String toString() {
            return "Shown[" + reference + "]";
        }
    }

    @Requires(Action.SUBJECT_EXPORT)
    @GetMapping
    ModelAndView form(Permission permission) {
        permission.search(Map.of("step", "form"));
        return form("", null, HttpStatus.OK);
    }

    @Requires(Action.SUBJECT_EXPORT)
    @PostMapping
    ModelAndView show(
            @RequestParam(name = "epost", defaultValue = "") String email,
            Permission permission,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!Addresses.isOne(email)) {
            permission.search(Map.of("step", "form"));
            return form(email, MISTAKE, HttpStatus.BAD_REQUEST);
        }
        var extract = gather(email, permission);
        return form(email, null, HttpStatus.OK)
                .addObject("extract", extract)
                .addObject("madeAt", extract.madeAt())
                .addObject(
                        "reports",
                        extract.reports().stream().map(SubjectPages::shown).toList());
    }

    @Requires(Action.SUBJECT_EXPORT)
    @PostMapping("/json")
    ResponseEntity<?> download(@RequestParam(name = "epost", defaultValue = "") String email, Permission permission) {
        if (!Addresses.isOne(email)) {
            permission.search(Map.of("step", "form"));
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("registerutdrag.json")
                                .build()
                                .toString())
                .body(EventJson.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(gather(email, permission)));
    }

    private SubjectExtract gather(String email, Permission permission) {
        var extract = extracts.of(email.strip());
        permission.search(Map.of("reports", Integer.toString(extract.reports().size())));
        return extract;
    }

    private static ModelAndView form(String email, @Nullable String error, HttpStatus status) {
        return new ModelAndView("incident-intake/subject", status)
                .addObject("errors", error == null ? List.of() : List.of(new FieldError("epost", error)))
                .addObject(
                        "email",
                        Field.email("epost", "Personens e-postadress")
                                .withHint("Den adress som personen lämnade i sina anmälningar. Stora och små bokstäver"
                                        + " spelar ingen roll.")
                                .withAutocomplete("off")
                                .withValue(email)
                                .withError(error));
    }

    private static Shown shown(SubjectExtract.Entry entry) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Mottagen", SwedishTime.dateAndTime(entry.receivedAt())));
        rows.add(SummaryRow.of("Vad har hänt", SwedishLabels.of(entry.facts().category())));
        rows.add(SummaryRow.of("Namn", entry.name() == null ? "Inget namn" : entry.name()));
        rows.add(SummaryRow.of("E-postadress", entry.email() == null ? "Ingen adress" : entry.email()));
        rows.add(SummaryRow.of("Kvitto", entry.receiptWanted() ? "Ja" : "Nej"));
        return new Shown(
                entry.reference().toString(),
                rows,
                entry.description(),
                EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(entry.facts()),
                entry.said());
    }
}

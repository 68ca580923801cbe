package se.incidentkedjan.escalation.drafts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.drafts.web.DraftDesk.Answer;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyCatalogue.Authority;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.SummaryRow;
import se.incidentkedjan.webkit.WebKitSettings;

/** Drafts to copy from, field by field, and as PDF. Nothing is sent from here: authorities take it in their own forms. */
@Controller
class DraftPages {

    private final DraftDesk desk;
    private final DecisionBasis basis;
    private final WebKitSettings site;
    private final Clock clock;

    DraftPages(DraftDesk desk, DecisionBasis basis, WebKitSettings site, Clock clock) {
        this.desk = desk;
        this.basis = basis;
        this.site = site;
        this.clock = clock;
    }

    @Requires(Action.CASE_DRAFT)
    @GetMapping("/arenden/{id}/utkast/{duty}")
    @Nullable
    ModelAndView draft(
            @PathVariable String id,
            @PathVariable String duty,
            @RequestParam(name = "for", required = false) @Nullable String whose,
            @RequestParam(name = "steg", required = false) @Nullable String stage,
            @RequestParam(name = "format", defaultValue = "html") String format,
            Permission permission,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var isPdf = format.equals("pdf");
        var answer = desk.draft(new DraftDesk.Asked(id, duty, whose, stage, isPdf ? "pdf" : "html"), permission);
        return switch (answer) {
            case Answer.None(var one, var why) -> {
                if (one == null) {
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                }
                yield refused(one, why);
            }
            case Answer.Made made
            when isPdf -> {
                response.setContentType(PdfDocument.MEDIA_TYPE);
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName(made))
                                .build()
                                .toString());
                var paper = DraftPaper.of(made, issuer(made.duty()), clock.instant());
                PdfDocument.of(paper).writeTo(response.getOutputStream());
                yield null;
            }
            case Answer.Made made -> page(made);
        };
    }

    private static ModelAndView refused(IncidentCase one, String why) {
        return new ModelAndView("escalation/draft-none", HttpStatus.CONFLICT)
                .addObject("incident", one.incident().toString())
                .addObject("reference", one.reference().toString())
                .addObject("why", why);
    }

    private String issuer(Duty duty) {
        var board = duty.controller();
        return site.municipality()
                + (board == null
                        ? ""
                        : ", " + basis.organisation().boardName(board).orElse(board.value()));
    }

    private static String fileName(Answer.Made made) {
        return "utkast-%s-%s.pdf"
                .formatted(
                        made.one().reference(),
                        made.duty().code().value().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private ModelAndView page(Answer.Made made) {
        var one = made.one();
        var draft = made.draft();
        List<ShownField> fields = new ArrayList<>();
        for (var field : draft.fields()) {
            fields.add(ShownField.of(fields.size() + 1, field));
        }
        return new ModelAndView("escalation/draft")
                .addObject("incident", one.incident().toString())
                .addObject("reference", one.reference().toString())
                .addObject("heading", DraftPaper.title(draft))
                .addObject("summary", summary(made))
                .addObject("fields", fields)
                .addObject("gaps", draft.gaps())
                .addObject("isSupplement", draft.isSupplement())
                .addObject("code", made.duty().code().value())
                .addObject("query", query(made.duty()))
                .addObject(
                        "stage",
                        draft.isSupplement()
                                ? "SUPPLEMENT"
                                : draft.form().stage().name())
                .addObject("canSupplement", made.canSupplement() && !draft.isSupplement())
                .addObject("canReport", made.canReport())
                .addObject("isOpen", made.duty().isOpen() && !made.duty().provisional());
    }

    private static String query(Duty duty) {
        return duty.controller() == null ? "" : "for=" + duty.controller().value();
    }

    private List<SummaryRow> summary(Answer.Made made) {
        var duty = made.duty();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("För", issuer(duty)));
        rows.add(SummaryRow.of(
                "Skickas till", authority(duty).map(Authority::name).orElse(duty.authority())));
        authority(duty).ifPresent(known -> rows.add(SummaryRow.of("Så skickar ni", known.channel())));
        var dueAt = duty.dueAt();
        if (dueAt != null && duty.isOpen()) {
            rows.add(SummaryRow.of(
                    "Senast",
                    SwedishTime.dateAndTime(dueAt) + ", " + SwedishTime.left(clock.instant(), dueAt)
                            + (duty.provisional() ? " (preliminärt)" : "")));
        }
        rows.add(SummaryRow.of(
                "Fältlistan",
                "%s. Jämförd %s."
                        .formatted(
                                made.draft().form().origin(),
                                made.draft().form().seen())));
        return rows;
    }

    private Optional<Authority> authority(Duty duty) {
        return basis.duties().authority(duty.authority());
    }
}

package se.incidentkedjan.escalation.decisionsheet.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
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
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.web.CaseWords;
import se.incidentkedjan.escalation.casework.web.Casework;
import se.incidentkedjan.escalation.decisionsheet.DecisionSheet;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;

/** The sheet of each decision. The audit trail is told its hash before it is shown. */
@Controller
class SheetPages {

    private final Casework casework;
    private final CaseWords words;
    private final SheetPaper papers;

    SheetPages(Casework casework, CaseWords words, SheetPaper papers) {
        this.casework = casework;
        this.words = words;
        this.papers = papers;
    }

    @Requires(Action.CASE_DRAFT)
    @GetMapping("/arenden/{id}/beslutsblad/{duty}")
    @Nullable
    ModelAndView sheet(
            @PathVariable String id,
            @PathVariable String duty,
            @RequestParam(name = "for", required = false) @Nullable String whose,
            @RequestParam(name = "format", defaultValue = "html") String format,
            Permission permission,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var found = casework.find(id);
        if (found.isEmpty()) {
            permission.missing(null);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var one = found.get();
        var holding = casework.holding(one);
        var isPdf = format.equals("pdf");
        var details = new LinkedHashMap<String, String>();
        details.put("form", isPdf ? "pdf" : "html");
        // Before anything is opened: whoever may not have it learns nothing from how long it took.
        var sheet = permission.covers(holding) && permission.wouldCover(Action.CASE_CHANGE, holding)
                ? key(one, duty, whose).flatMap(key -> DecisionSheet.of(one, key))
                : Optional.<DecisionSheet>empty();
        if (sheet.isEmpty()) {
            details.put(KnownSheets.SHEET, "none");
            permission.on(holding, details, null);
            return new ModelAndView("escalation/draft-none", HttpStatus.CONFLICT)
                    .addObject("incident", one.incident().toString())
                    .addObject("reference", one.reference().toString())
                    .addObject(
                            "why",
                            "Det finns inget beslutsblad: skyldigheten är varken gjord eller undantagen genom ett beslut, eller"
                                    + " så är ärendet gallrat.");
        }
        var paper = paper(sheet.get());
        var hash = Objects.requireNonNull(paper.contentHash(), "the paper of a decision has a hash");
        details.put(KnownSheets.SHEET, hash);
        details.put("duty", sheet.get().duty().code().value());
        Optional.ofNullable(sheet.get().duty().controller())
                .ifPresent(controller -> details.put("controller", controller.value()));
        permission.on(holding, details, null);
        if (!isPdf) {
            return page(one, sheet.get(), paper, hash);
        }
        response.setContentType(PdfDocument.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("beslutsblad-%s-%s.pdf"
                                .formatted(
                                        one.reference(),
                                        sheet.get()
                                                .duty()
                                                .code()
                                                .value()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')))
                        .build()
                        .toString());
        PdfDocument.of(paper).writeTo(response.getOutputStream());
        return null;
    }

    private Paper paper(DecisionSheet sheet) {
        try (var opening = words.of(sheet.one())) {
            return papers.of(sheet, opening);
        }
    }

    private static Optional<DutyKey> key(IncidentCase one, String duty, @Nullable String whose) {
        try {
            var code = DutyCode.of(duty);
            if (whose != null && !whose.isBlank()) {
                return Optional.of(new DutyKey(code, UnitCode.of(whose)));
            }
            var all = one.duties().find(code);
            return all.size() == 1 ? Optional.of(all.getFirst().key()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ModelAndView page(IncidentCase one, DecisionSheet sheet, Paper paper, String hash) {
        var controller = sheet.duty().controller();
        return new ModelAndView("escalation/decision-sheet")
                .addObject("incident", one.incident().toString())
                .addObject("reference", one.reference().toString())
                .addObject("heading", paper.title())
                .addObject("issuer", paper.issuer())
                .addObject("sections", ShownSection.of(paper))
                .addObject("hash", hash)
                .addObject(
                        "address",
                        "/arenden/%s/beslutsblad/%s?%sformat=pdf"
                                .formatted(
                                        one.incident(),
                                        sheet.duty().code(),
                                        controller == null ? "" : "for=" + controller + "&"));
    }
}

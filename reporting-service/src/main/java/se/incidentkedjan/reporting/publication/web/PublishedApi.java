package se.incidentkedjan.reporting.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.reporting.publication.Desk;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.Outline;
import se.incidentkedjan.reporting.report.web.FileAnswer;
import se.incidentkedjan.reporting.report.web.ReportForm;

/** Published reports, as they were frozen. */
@RestController
@RequestMapping("/api/reports/published")
@Tag(name = "Rapporter", description = "Rapporter till kommunstyrelsen, nämnder och bolag, där små antal inte visas")
final class PublishedApi {

    private final Desk desk;

    PublishedApi(Desk desk) {
        this.desk = desk;
    }

    /**
     * A published version in a list.
     *
     * @param id to ask for it with
     * @param subject whose report
     * @param title in Swedish
     * @param version from 1
     * @param period its code
     * @param from first day
     * @param to last day, included
     * @param approvedAt when it was frozen, UTC
     * @param hash of what its paper says, SHA-256
     * @param replacedBy the id of the version that replaces it; absent when none does
     * @param adoptedOn when it was taken; absent when nobody has told
     * @param adoptedParagraph of the minutes
     */
    record Listed(
            String id,
            String subject,
            String title,
            int version,
            String period,
            LocalDate from,
            LocalDate to,
            Instant approvedAt,
            String hash,
            @Nullable String replacedBy,
            @Nullable LocalDate adoptedOn,
            @Nullable String adoptedParagraph) {}

    /** All that is published. */
    record Answer(List<Listed> reports) {}

    @Operation(summary = "Publicerade rapporter", description = "Alla versioner, den senaste perioden först.")
    @ApiResponse(responseCode = "200", description = "Listan")
    @Requires(Action.REPORTS_READ)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Answer list() {
        var all = desk.all().stream().filter(Outline::isPublished).toList();
        return new Answer(all.stream().map(one -> listed(one, all)).toList());
    }

    private static Listed listed(Outline one, List<Outline> all) {
        var approval = one.approval();
        var adoption = one.adoption();
        if (approval == null) {
            throw new IllegalArgumentException("a draft is no published report");
        }
        return new Listed(
                one.id().value(),
                one.id().subject(),
                one.title(),
                one.id().version(),
                one.id().period(),
                one.from(),
                one.to(),
                approval.at(),
                approval.hash(),
                Replacing.of(one.id(), all).map(other -> other.id().value()).orElse(null),
                adoption == null ? null : adoption.day(),
                adoption == null ? null : adoption.paragraph());
    }

    @Operation(
            summary = "En publicerad rapport",
            description =
                    "JSON, PDF, Excel eller CSV efter Accept: samma fil varje gång, så som den var när rapporten frystes.")
    @ApiResponse(responseCode = "200", description = "Rapporten")
    @ApiResponse(responseCode = "404", description = "Det finns ingen sådan publicerad rapport")
    @ApiResponse(responseCode = "406", description = "Rapporten finns inte i den formen")
    @Requires(Action.REPORTS_READ)
    @GetMapping("/{id}")
    ResponseEntity<Object> one(
            @Parameter(description = "id ur listan") @PathVariable String id,
            @Parameter(description = "json, pdf, xlsx eller csv, för den som inte kan ange Accept")
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var found = desk.find(id).filter(edition -> !edition.isDraft());
        if (found.isEmpty()) {
            return refused(
                    HttpStatus.NOT_FOUND,
                    "Det finns ingen sådan publicerad rapport",
                    "Ta id ur listan på /api/reports/published.");
        }
        var form = ReportForm.asked(format, accept);
        if (form.isEmpty()) {
            return refused(
                    HttpStatus.NOT_ACCEPTABLE,
                    "Rapporten finns inte i den formen",
                    "Be om application/json, application/pdf, text/csv eller Excel (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet) i Accept, eller format=json, pdf, csv eller xlsx.");
        }
        return file(desk, found.get(), form.get());
    }

    /** A file as it was frozen, to be kept. */
    static ResponseEntity<Object> file(Desk desk, Edition edition, ReportForm form) {
        var bytes = desk.file(edition.id(), form.ending())
                .orElseThrow(() -> new IllegalStateException("a published report has lost a file"));
        return FileAnswer.of(form.mediaType(), edition.id().value() + "." + form.ending(), bytes);
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String title, String what) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, title, what));
    }
}

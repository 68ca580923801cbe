package se.incidentkedjan.intake.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.intake.attachment.AttachmentFacts;
import se.incidentkedjan.intake.attachment.AttachmentId;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Location;
import se.incidentkedjan.intake.attachment.Opening;
import se.incidentkedjan.intake.attachment.Scan;
import se.incidentkedjan.intake.attachment.web.Download;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.CaseGrants;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;

/** Hands the files of a report to those who handle the case, and to nobody else. A browser saves them and shows nothing. */
@RestController
@Tag(name = "Incidenter")
class FilesController {

    /**
     * A file as those who handle the case see it.
     *
     * @param id which
     * @param name harmless to save under
     * @param type by its content
     * @param size in bytes
     * @param receivedAt UTC
     * @param from {@code REPORTER}, {@code MAIL} or {@code SYSTEM}
     * @param scan {@code NOT_SCANNED}, {@code QUARANTINED}, {@code CLEAN}, {@code INFECTED} or {@code UNSCANNABLE}
     * @param tellsPlace whether it tells where it was made
     * @param executable whether it may run as a program
     * @param sha256 of its content, in hex
     */
    record Listed(
            String id,
            String name,
            String type,
            long size,
            Instant receivedAt,
            String from,
            String scan,
            boolean tellsPlace,
            boolean executable,
            String sha256) {

        static Listed of(AttachmentFacts facts) {
            var file = facts.attachment();
            return new Listed(
                    file.id().toString(),
                    facts.name().text(),
                    file.type(),
                    file.size(),
                    file.receivedAt(),
                    file.source().name(),
                    switch (file.scan()) {
                        case Scan.NotScanned none -> "NOT_SCANNED";
                        case Scan.Quarantined waiting -> "QUARANTINED";
                        case Scan.Clean clean -> "CLEAN";
                        case Scan.Infected found -> "INFECTED";
                        case Scan.Unscannable why -> "UNSCANNABLE";
                    },
                    file.location() == Location.NOTICED,
                    facts.isExecutable(),
                    facts.sha256());
        }

        @Override
        public String toString() {
            return "Listed[" + id + "]";
        }
    }

    private final Handled handled;
    private final Attachments attachments;

    FilesController(Handled handled, Attachments attachments) {
        this.handled = handled;
        this.attachments = attachments;
    }

    @Requires(Action.WORDS_READ)
    @GetMapping(path = "/api/incidents/{id}/files", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getFiles",
            summary = "Filerna till en anmälan",
            description = "Bara för den som handlägger ärendet. Case-Grant utfärdas av escalation-service.")
    @ApiResponse(responseCode = "200", description = "Filerna, äldst först")
    @ApiResponse(responseCode = "403", description = "Ärendet hör till någon annan, eller finns inte")
    ResponseEntity<?> list(
            @PathVariable String id,
            @RequestHeader(name = CaseGrants.HEADER, required = false) @Nullable String grant,
            @Parameter(hidden = true) Permission permission) {
        var incident = handled.find(id, grant, permission).map(Report::incident);
        return incident.isEmpty()
                ? Problems.notFound()
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(attachments.list(incident.get()).stream()
                                .map(Listed::of)
                                .toList());
    }

    @Requires(Action.WORDS_READ)
    @GetMapping("/api/incidents/{id}/files/{file}")
    @Operation(
            operationId = "getFile",
            summary = "En fil till en anmälan",
            description =
                    "Lämnas ut för att sparas och visas aldrig. En fil som väntar på genomsökning, eller där skadlig kod har"
                            + " hittats, lämnas inte ut.")
    @ApiResponse(responseCode = "200", description = "Filen, som application/octet-stream")
    @ApiResponse(responseCode = "403", description = "Ärendet hör till någon annan, eller finns inte")
    @ApiResponse(responseCode = "409", description = "Filen lämnas inte ut; detail säger varför")
    ResponseEntity<?> file(
            @PathVariable String id,
            @PathVariable String file,
            @Parameter(description = "true: en kopia utan metadata, utan plats, tid och kamera")
                    @RequestParam(name = "without-metadata", defaultValue = "false")
                    boolean withoutMetadata,
            @RequestHeader(name = CaseGrants.HEADER, required = false) @Nullable String grant,
            @Parameter(hidden = true) Permission permission) {
        var incident = handled.find(id, grant, permission).map(Report::incident);
        var attachment = read(file);
        if (incident.isEmpty() || attachment.isEmpty()) {
            return Problems.notFound();
        }
        var opening = withoutMetadata
                ? attachments.openWithoutMetadata(incident.get(), attachment.get())
                : attachments.open(incident.get(), attachment.get());
        return switch (opening) {
            case Opening.Opened opened -> Download.of(opened);
            case Opening.Refused refused ->
                refused.reason() == Opening.Reason.NOT_THERE
                        ? Problems.notFound()
                        : Problems.notHandedOut(refused.message());
        };
    }

    private static Optional<AttachmentId> read(String text) {
        try {
            return Optional.of(AttachmentId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

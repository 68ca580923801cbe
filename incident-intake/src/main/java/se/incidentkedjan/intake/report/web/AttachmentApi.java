package se.incidentkedjan.intake.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.AttachmentFacts;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Received;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;

/** Files that a system adds to what it has reported, one by one and each as it is. Nobody gets one out here. */
@RestController
@Tag(name = "Anmälan")
class AttachmentApi {

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final OwnReports own;
    private final Attachments attachments;
    private final FileNotes notes;

    AttachmentApi(OwnReports own, Attachments attachments, FileNotes notes) {
        this.own = own;
        this.attachments = attachments;
        this.notes = notes;
    }

    @Requires(Action.REPORT_SUBMIT)
    @PostMapping(path = "/api/incidents/{id}/attachments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "attachFile",
            summary = "Bifoga en fil",
            description =
                    "Bara för det system som anmälde. Filen är hela innehållet i anropet, inte ett formulär. Den tas emot i en"
                            + " ström, sparas låst och genomsöks efter skadlig kod om kommunen har ställt in det. Samma fil med"
                            + " samma namn igen ger samma svar och sparas inte två gånger: skicka igen när svaret uteblev."
                            + " Den som handlägger får veta att det har kommit filer, en gång för dem som kommer inom samma fem"
                            + " minuter. Aldrig när anmälan rör säkerhetsskydd.")
    @RequestBody(
            required = true,
            description = "Filen som den är. Om inget annat är inställt högst 25 MB, 20 filer och 100 MB tillsammans.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "201",
            description = "Sparad. Samma fil igen ger samma svar.",
            content = @Content(schema = @Schema(implementation = FilesController.Listed.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Filen är tom, kom inte fram hel, eller Content-Disposition går inte att läsa.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiAnswers.NotItsOwn
    @ApiResponse(
            responseCode = "409",
            description =
                    "Anmälan rör säkerhetsskydd (detail säger vem man ringer), eller det är för många filer eller för"
                            + " mycket tillsammans (limit säger gränsen).",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiResponse(
            responseCode = "410",
            description = "Anmälan är gallrad.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiResponse(
            responseCode = "413",
            description = "Filen är för stor. limit säger gränsen i byte.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiResponse(
            responseCode = "415",
            description = "Innehållet är ett formulär och inte en fil.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiAnswers.StoreIsAway
    ResponseEntity<?> attach(
            @Parameter(description = "Anmälans id", schema = @Schema(type = "string", format = "uuid")) @PathVariable
                    String id,
            @Parameter(
                            description = "Filens namn. Utelämnat heter filen bilaga-1.bin.",
                            example = "attachment; filename*=UTF-8''sk%C3%A4rmbild.png")
                    @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false)
                    @Nullable
                    String disposition,
            @Parameter(hidden = true) Reader reader,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var report = own.find(id, ApiCaller.of(reader)).orElse(null);
        if (report == null) {
            return OwnReports.notFound();
        }
        var closed = own.closed(report);
        if (closed.isPresent()) {
            return closed.get();
        }
        var type = type(request.getContentType());
        if (isForm(type)) {
            return FileProblems.aForm();
        }
        String name;
        try {
            name = disposition == null
                    ? null
                    : ContentDisposition.parse(disposition).getFilename();
        } catch (IllegalArgumentException e) {
            return FileProblems.noName();
        }
        // Before anything is read: whoever asks whether to go on (Expect: 100-continue) need not send it.
        long largest = attachments.limits().largest();
        return request.getContentLengthLong() > largest
                ? FileProblems.of(new Received.Refused(Received.Reason.TOO_LARGE, largest))
                : attach(report.incident(), name, type, request);
    }

    private ResponseEntity<?> attach(
            IncidentId incident, @Nullable String name, @Nullable MediaType type, HttpServletRequest request)
            throws IOException {
        // Without parameters: a gateway may have added a charset of its own.
        var declared = type == null ? null : type.getType() + "/" + type.getSubtype();
        var outcome = attachments.receiveOnce(incident, name, declared, request.getInputStream(), Source.SYSTEM);
        return switch (outcome) {
            case Received.Kept(var facts) -> attached(facts);
            case Received.Repeated(var facts) -> attached(facts);
            case Received.Refused refused -> FileProblems.of(refused);
        };
    }

    /**
     * Also of a repeat it is told: the first time may have ended before it was. A file that nobody can be told of is not kept:
     * nobody would look for it.
     */
    private ResponseEntity<?> attached(AttachmentFacts facts) {
        return switch (notes.tell(facts.attachment())) {
            case FollowUp.Outcome.Said said -> created(facts);
            case FollowUp.Outcome.Repeated repeated -> created(facts);
            case FollowUp.Outcome.Refused(var reason) -> {
                attachments.remove(facts.attachment());
                yield reason == FollowUp.Reason.TOO_MANY ? OwnReports.full() : Problems.erased();
            }
        };
    }

    private static ResponseEntity<?> created(AttachmentFacts facts) {
        return ResponseEntity.status(HttpStatus.CREATED).body(FilesController.Listed.of(facts));
    }

    @Requires(Action.REPORT_RECEIPT)
    @GetMapping(path = "/api/incidents/{id}/attachments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAttachments",
            summary = "Filerna som systemet har bifogat",
            description =
                    "Bara för det system som anmälde, och bara de filer som det självt har skickat. Innehållet lämnas inte"
                            + " ut här.")
    @ApiResponse(
            responseCode = "200",
            description = "Filerna, äldst först",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = FilesController.Listed.class))))
    @ApiAnswers.NotItsOwn
    ResponseEntity<?> list(
            @Parameter(description = "Anmälans id", schema = @Schema(type = "string", format = "uuid")) @PathVariable
                    String id,
            @Parameter(hidden = true) Reader reader) {
        return own.find(id, ApiCaller.of(reader))
                .<ResponseEntity<?>>map(report -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(attachments.list(report.incident()).stream()
                                .filter(facts -> facts.attachment().source() == Source.SYSTEM)
                                .map(FilesController.Listed::of)
                                .toList()))
                .orElseGet(OwnReports::notFound);
    }

    private static @Nullable MediaType type(@Nullable String contentType) {
        try {
            return contentType == null ? null : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    /** As curl says when it is told nothing, and as a browser sends files; neither is a file. */
    private static boolean isForm(@Nullable MediaType type) {
        return type != null
                && (type.getType().equals("multipart")
                        || MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type));
    }
}

package se.incidentkedjan.escalation.drafts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.escalation.drafts.Content;
import se.incidentkedjan.escalation.drafts.DraftField;
import se.incidentkedjan.escalation.drafts.Place;
import se.incidentkedjan.escalation.drafts.web.DraftDesk.Answer;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;

/** Drafts for programs. */
@RestController
@Tag(name = "Utkast till myndigheter")
class DraftApi {

    private final DraftDesk desk;

    DraftApi(DraftDesk desk) {
        this.desk = desk;
    }

    /**
     * A draft.
     *
     * @param incident the id of the case
     * @param reference what people call it
     * @param duty which it is for
     * @param controller whose; absent for the municipality as a whole
     * @param title what the form is
     * @param supplement whether it has only what is new
     * @param dueAt the latest, UTC; absent when there is no set time
     * @param origin where the list of fields is from
     * @param seen when that was last compared
     * @param gaps how many fields lack something
     * @param fields in the authority's order
     */
    record DraftView(
            String incident,
            String reference,
            String duty,
            @Nullable String controller,
            String title,
            boolean supplement,
            @Nullable Instant dueAt,
            String origin,
            LocalDate seen,
            long gaps,
            List<FieldView> fields) {}

    /**
     * A field.
     *
     * @param number as the form counts
     * @param label what it calls it
     * @param edpb numbers of the EDPB's template
     * @param state {@code FILLED}, {@code GAP} or {@code NOT_NEEDED}
     * @param text what the case knows
     * @param code what the EDPB's template calls it
     * @param proposal a start for what is missing
     * @param note what is missing, or why nothing is needed
     * @param place where it is told
     * @param toCheck whether to compare with the form
     */
    record FieldView(
            @Nullable String number,
            String label,
            List<String> edpb,
            String state,
            @Nullable String text,
            @Nullable String code,
            @Nullable String proposal,
            @Nullable String note,
            @Nullable Place place,
            boolean toCheck) {

        static FieldView of(DraftField field) {
            return switch (field.content()) {
                case Content.Filled(var text, var code) -> view(field, "FILLED", text, code, null, null, null);
                case Content.Gap(var missing, var place, var proposal) ->
                    view(field, "GAP", null, null, proposal, missing, place);
                case Content.NotNeeded(var why) -> view(field, "NOT_NEEDED", null, null, null, why, null);
            };
        }

        private static FieldView view(
                DraftField field,
                String state,
                @Nullable String text,
                @Nullable String code,
                @Nullable String proposal,
                @Nullable String note,
                @Nullable Place place) {
            return new FieldView(
                    field.number(),
                    field.label(),
                    field.edpb(),
                    state,
                    text,
                    code,
                    proposal,
                    note,
                    place,
                    field.toCheck());
        }
    }

    @Requires(Action.CASE_DRAFT)
    @Operation(
            summary = "Utkast till en myndighet",
            description = "Fälten i myndighetens ordning, ifyllda av ärendet. Det som saknas är markerat.")
    @ApiResponse(responseCode = "200", description = "Utkastet")
    @ApiResponse(responseCode = "404", description = "Ärendet finns inte")
    @ApiResponse(responseCode = "409", description = "Det går inte att göra något utkast; svaret säger varför")
    @GetMapping(path = "/api/cases/{id}/drafts/{duty}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> draft(
            @PathVariable String id,
            @Parameter(description = "Skyldighetens kod, som IMY_NOTIFICATION") @PathVariable String duty,
            @Parameter(description = "Nämndens eller styrelsens kod, när flera har skyldigheten")
                    @RequestParam(required = false)
                    @Nullable
                    String controller,
            @Parameter(description = "SUPPLEMENT för bara det som är nytt, STATUS_REPORT för en lägesrapport")
                    @RequestParam(required = false)
                    @Nullable
                    String stage,
            Permission permission) {
        return switch (desk.draft(new DraftDesk.Asked(id, duty, controller, stage, "json"), permission)) {
            case Answer.None(var one, var why) ->
                problem(one == null ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT, why);
            case Answer.Made made ->
                ResponseEntity.ok().header("Cache-Control", "no-store").body(view(made));
        };
    }

    private static DraftView view(Answer.Made made) {
        var draft = made.draft();
        var controller = made.duty().controller();
        return new DraftView(
                made.one().incident().toString(),
                made.one().reference().toString(),
                made.duty().code().value(),
                controller == null ? null : controller.value(),
                DraftPaper.title(draft),
                draft.isSupplement(),
                made.duty().dueAt(),
                draft.form().origin(),
                draft.form().seen(),
                draft.gaps(),
                draft.fields().stream().map(FieldView::of).toList());
    }

    private static ResponseEntity<?> problem(HttpStatus status, String why) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, "Inget utkast", why));
    }
}

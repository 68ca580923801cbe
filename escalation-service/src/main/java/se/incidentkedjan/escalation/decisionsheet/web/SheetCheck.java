package se.incidentkedjan.escalation.decisionsheet.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.web.Casework;
import se.incidentkedjan.escalation.casework.web.Labels;
import se.incidentkedjan.escalation.decisionsheet.SheetHash;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.audit.AuditEntry;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.SummaryRow;

/** Tells whether a sheet that someone has in their hand is one that the system has made. */
@Controller
class SheetCheck {

    private static final String HASH = "hash";
    private static final String NO_HASH =
            "Skriv av hela kontrollsumman längst ned på bladet: 64 tecken, siffror och bokstäverna a till f.";

    private final KnownSheets sheets;
    private final Casework casework;
    private final DecisionBasis basis;

    SheetCheck(KnownSheets sheets, Casework casework, DecisionBasis basis) {
        this.sheets = sheets;
        this.casework = casework;
        this.basis = basis;
    }

    /**
     * What the audit trail knows of a sheet.
     *
     * @param hash which
     * @param known whether it knows it
     * @param firstMadeAt when it was first made, UTC; absent when it is not known
     * @param incident the id of the case; absent likewise
     * @param duty a code; absent likewise
     * @param entry the place in the trail; absent likewise
     */
    record CheckView(
            String hash,
            boolean known,
            @Nullable Instant firstMadeAt,
            @Nullable String incident,
            @Nullable String duty,
            @Nullable Long entry) {}

    @Requires(Action.AUDIT_READ)
    @GetMapping("/beslutsblad/kontrollera")
    ModelAndView check(@RequestParam(name = HASH, defaultValue = "") String typed, Permission permission) {
        var hash = SheetHash.parse(typed);
        var isAsked = !typed.isBlank();
        var found = found(hash, permission);
        var isWrong = isAsked && hash.isEmpty();
        return new ModelAndView("escalation/decision-sheet-check", isWrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
                .addObject("errors", isWrong ? List.of(new FieldError(HASH, NO_HASH)) : List.of())
                .addObject(
                        "field",
                        Field.text(HASH, "Kontrollsumma")
                                .withHint("Står längst ned på varje sida av beslutsbladet")
                                .withValue(typed)
                                .withError(isWrong ? NO_HASH : null))
                .addObject("isAnswered", hash.isPresent())
                .addObject("isKnown", found.isPresent())
                .addObject("rows", found.map(this::rows).orElse(List.of()));
    }

    @Requires(Action.AUDIT_READ)
    @Operation(summary = "Känner granskningsspåret till ett beslutsblad?")
    @ApiResponse(responseCode = "200", description = "Svaret, också när det inte är känt")
    @ApiResponse(responseCode = "400", description = "Det är ingen kontrollsumma")
    @GetMapping(path = "/api/decision-sheets", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> checkByProgram(
            @Parameter(description = "Kontrollsumman, 64 tecken") @RequestParam(name = HASH, defaultValue = "")
                    String typed,
            Permission permission) {
        var hash = SheetHash.parse(typed);
        var found = found(hash, permission);
        if (hash.isEmpty()) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problem.of(HttpStatus.BAD_REQUEST, "Det är ingen kontrollsumma", NO_HASH));
        }
        return ResponseEntity.ok()
                .body(new CheckView(
                        hash.get().value(),
                        found.isPresent(),
                        found.map(AuditEntry::at).orElse(null),
                        found.map(AuditEntry::objectId).orElse(null),
                        found.map(entry -> entry.details().get("duty")).orElse(null),
                        found.map(AuditEntry::sequence).orElse(null)));
    }

    private Optional<AuditEntry> found(Optional<SheetHash> hash, Permission permission) {
        var found = hash.flatMap(sheets::first);
        permission.search(Map.of(
                KnownSheets.SHEET,
                hash.map(SheetHash::value).orElse("none"),
                "found",
                found.isPresent() ? "yes" : "no"));
        return found;
    }

    private List<SummaryRow> rows(AuditEntry entry) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of("Först gjort", SwedishTime.dateAndTime(entry.at())));
        rows.add(SummaryRow.of("Av", Labels.ofRoles(entry.roles())));
        Optional.ofNullable(entry.objectId())
                .flatMap(casework::find)
                .ifPresent(one -> rows.add(
                        new SummaryRow("Ärende", Cell.link(one.reference().toString(), "/arenden/" + one.incident()))));
        Optional.ofNullable(entry.details().get("duty"))
                .ifPresent(duty -> rows.add(SummaryRow.of("Skyldighet", title(duty))));
        rows.add(SummaryRow.of("Plats i granskningsspåret", Long.toString(entry.sequence())));
        return rows;
    }

    private String title(String duty) {
        return basis.duties()
                .newest(DutyCode.of(duty))
                .map(DutyDefinition::title)
                .orElse(duty);
    }
}

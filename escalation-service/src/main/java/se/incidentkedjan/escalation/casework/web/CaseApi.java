package se.incidentkedjan.escalation.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.duty.Refusal;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;

/** Cases for programs. */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ärenden", description = "Ärenden med allvar, skyldigheter, klockor och skälen till dem")
class CaseApi {

    private final Casework casework;
    private final CaseDesk desk;
    private final CaseViews views;

    CaseApi(Casework casework, CaseDesk desk, CaseViews views) {
        this.casework = casework;
        this.desk = desk;
        this.views = views;
    }

    /**
     * What is told of a duty that has been done.
     *
     * @param metAt when what the law asks for was done, UTC; now when absent
     * @param controller whose duty it is; may be absent when only one has it
     * @param receipt the id that came back
     * @param lateReason why it came late; needed when it did
     * @param lateBecause the same as a code, for the figures; may be absent
     */
    record DutyDone(
            @Nullable Instant metAt,
            @Nullable String controller,
            @Nullable String receipt,
            @Nullable String lateReason,
            @Nullable LateReason lateBecause) {}

    @Requires(Action.CASE_READ)
    @GetMapping("/{id}")
    @Operation(
            summary = "Ett ärende",
            description =
                    "id är incidentens id eller dess referens, som 2026-000123. Rubriken ETag är ärendets revision.")
    @ApiResponse(responseCode = "200", description = "Ärendet")
    @ApiResponse(responseCode = "404", description = "Det finns inget sådant ärende, eller inte ännu")
    ResponseEntity<?> one(@PathVariable String id, @Parameter(hidden = true) Permission permission) {
        return casework.find(id, permission)
                .<ResponseEntity<?>>map(found -> shown(found, permission))
                .orElseGet(CaseApi::notFound);
    }

    @Requires(Action.CASE_READ)
    @GetMapping("/{id}/history")
    @Operation(
            summary = "Vad som har hänt i ett ärende",
            description = "Varje gång reglerna har prövats, med vad som då hade ändrats, och allt som har gjorts.")
    @ApiResponse(responseCode = "200", description = "Historiken")
    @ApiResponse(responseCode = "404", description = "Det finns inget sådant ärende")
    ResponseEntity<?> history(@PathVariable String id, @Parameter(hidden = true) Permission permission) {
        return casework.find(id, permission)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(views.historyOf(found, permission)))
                .orElseGet(CaseApi::notFound);
    }

    @Requires(Action.CASE_CHANGE)
    @PostMapping("/{id}/actions")
    @Operation(
            summary = "Gör något med ett ärende",
            description = "Fältet action säger vad. Skicka If-Match med den ETag du har sett, så ändras inget som någon"
                    + " annan har ändrat sedan dess.")
    @ApiResponse(responseCode = "200", description = "Ärendet som det är nu")
    @ApiResponse(responseCode = "400", description = "Något saknas eller går inte att läsa; errors säger vad")
    @ApiResponse(responseCode = "404", description = "Ärendet eller skyldigheten finns inte")
    @ApiResponse(responseCode = "409", description = "Det går inte nu; code och detail säger varför")
    @ApiResponse(responseCode = "412", description = "Någon annan har ändrat ärendet sedan den ETag som skickades")
    ResponseEntity<?> act(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CaseCommand command,
            @Parameter(hidden = true) Permission permission) {
        var seen = revision(ifMatch);
        return ifMatch != null && seen.isEmpty()
                ? badRevision(id, permission)
                : answer(desk.carryOut(id, command, seen.orElse(null), permission), permission);
    }

    @Requires(Action.CASE_ADVISE)
    @PostMapping("/{id}/advice")
    @Operation(summary = "Dataskyddsombudets råd om en skyldighet", description = "Rådet står bredvid beslutet.")
    @ApiResponse(responseCode = "200", description = "Ärendet som det är nu")
    @ApiResponse(responseCode = "404", description = "Ärendet eller skyldigheten finns inte")
    ResponseEntity<?> advise(
            @PathVariable String id,
            @RequestBody DutyCommand.Advise command,
            @Parameter(hidden = true) Permission permission) {
        return answer(desk.carryOut(id, command, null, permission), permission);
    }

    @Requires(Action.CASE_DECIDE)
    @PostMapping("/{id}/decisions")
    @Operation(
            summary = "Ett beslut om att en skyldighet inte gäller, eller att den gör det ändå",
            description =
                    "Att anmäla är huvudregeln. Att låta bli kräver skäl, en namngiven beslutsfattare med delegation"
                            + " och dataskyddsombudets råd.")
    @ApiResponse(responseCode = "200", description = "Ärendet som det är nu")
    @ApiResponse(responseCode = "404", description = "Ärendet eller skyldigheten finns inte")
    @ApiResponse(responseCode = "409", description = "Det går inte nu; code och detail säger varför")
    ResponseEntity<?> decide(
            @PathVariable String id,
            @RequestBody DutyCommand.Decide command,
            @Parameter(hidden = true) Permission permission) {
        return answer(desk.carryOut(id, command, null, permission), permission);
    }

    @Requires(Action.CASE_CHANGE)
    @PostMapping("/{id}/duties/{code}/met")
    @Operation(
            summary = "En skyldighet är gjord",
            description = "metAt är när det som lagen kräver var gjort (UTC), till exempel när anmälan togs emot.")
    @ApiResponse(responseCode = "200", description = "Ärendet som det är nu")
    @ApiResponse(responseCode = "404", description = "Ärendet eller skyldigheten finns inte")
    @ApiResponse(responseCode = "409", description = "Skyldigheten kan inte bli gjord nu")
    ResponseEntity<?> met(
            @PathVariable String id,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable DutyDone done,
            @Parameter(hidden = true) Permission permission) {
        var told = Optional.ofNullable(done).orElse(new DutyDone(null, null, null, null, null));
        var command = new CaseCommand.File(
                code, told.controller(), null, told.metAt(), told.receipt(), told.lateReason(), told.lateBecause());
        return answer(desk.carryOut(id, command, null, permission), permission);
    }

    private ResponseEntity<?> answer(CaseDesk.Answer answer, Permission permission) {
        return switch (answer) {
            case CaseDesk.Answer.Changed(var changed) -> shown(changed, permission);
            case CaseDesk.Answer.NoSuchCase() -> notFound();
            case CaseDesk.Answer.Wrong(var ignored, var mistakes) -> wrong(mistakes);
            case CaseDesk.Answer.Outdated(var now, var seen) -> outdated(now, seen);
            case CaseDesk.Answer.Refused(var ignored, var refusal) -> refused(refusal);
        };
    }

    private ResponseEntity<?> shown(IncidentCase found, Permission permission) {
        return ResponseEntity.ok().eTag(Integer.toString(found.revision())).body(views.of(found, permission));
    }

    private static ResponseEntity<ProblemDetail> wrong(List<Mistaken> mistakes) {
        return problem(Problem.of(
                HttpStatus.BAD_REQUEST,
                mistakes.getFirst().message(),
                "Rätta det som står i errors.",
                mistakes.stream()
                        .map(one -> new Problem.Field(one.field(), one.code(), one.message()))
                        .toList()));
    }

    private ResponseEntity<ProblemDetail> outdated(IncidentCase now, int seen) {
        var problem = Problem.of(
                HttpStatus.PRECONDITION_FAILED,
                "Någon annan har ändrat ärendet",
                "Läs ärendet igen. Vad som har hänt sedan revision %d står i changes.".formatted(seen));
        problem.setProperty("changes", views.happenings(now.timeline().since(seen)));
        return problem(problem);
    }

    private static ResponseEntity<ProblemDetail> refused(CaseChange refusal) {
        var said = RefusalTexts.of(refusal);
        var status = refusal instanceof CaseChange.DutyRefused(var reason) && reason == Refusal.NO_SUCH_DUTY
                ? HttpStatus.NOT_FOUND
                : HttpStatus.CONFLICT;
        var problem = Problem.of(status, said.title(), said.advice());
        problem.setProperty("code", said.code());
        return problem(problem);
    }

    private ResponseEntity<ProblemDetail> badRevision(String id, Permission permission) {
        casework.find(id, permission);
        return refused(
                HttpStatus.BAD_REQUEST,
                "If-Match går inte att läsa",
                "Skicka den ETag som kom med ärendet, som \"7\".");
    }

    private static Optional<Integer> revision(@Nullable String ifMatch) {
        return Optional.ofNullable(ifMatch)
                .map(text -> text.replaceFirst("^W/", "").replace("\"", ""))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    static ResponseEntity<ProblemDetail> notFound() {
        return refused(
                HttpStatus.NOT_FOUND,
                "Ärendet finns inte",
                "Kontrollera id eller referens. Ett ärende öppnas strax efter att rapporten har tagits emot.");
    }

    private static ResponseEntity<ProblemDetail> refused(HttpStatus status, String title, String detail) {
        return problem(Problem.of(status, title, detail));
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

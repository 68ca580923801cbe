package se.incidentkedjan.escalation.worklist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.web.CaseView;
import se.incidentkedjan.escalation.casework.web.CaseViews;
import se.incidentkedjan.escalation.worklist.SavedViews;
import se.incidentkedjan.escalation.worklist.SavedViews.Change;
import se.incidentkedjan.escalation.worklist.SavedViews.SavedView;
import se.incidentkedjan.escalation.worklist.WorkListRow;
import se.incidentkedjan.escalation.worklist.web.Parameter.Language;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.problem.Problem;

/** The work list for programs. */
@RestController
@RequestMapping(path = WorkListApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ärenden", description = "Ärenden med allvar, skyldigheter, klockor och skälen till dem")
class WorkListApi {

    static final String PATH = "/api/cases";

    private static final int LARGEST_PAGE = 500;
    private static final String NEWEST = "newest";
    private static final String NEXT_CLOCK = "next-clock";

    private final WorkListDesk desk;
    private final Ledger<IncidentCase> cases;
    private final CaseViews views;

    WorkListApi(WorkListDesk desk, Ledger<IncidentCase> cases, CaseViews views) {
        this.desk = desk;
        this.cases = cases;
        this.views = views;
    }

    /**
     * A saved view.
     *
     * @param id its own
     * @param name what its owner calls it
     * @param filter the parameters of GET /api/cases, as they stand in an address
     * @param savedAt UTC
     */
    record ViewOfCases(String id, String name, String filter, Instant savedAt) {

        static ViewOfCases of(SavedView view) {
            return new ViewOfCases(view.id().toString(), view.name(), view.filter(), view.savedAt());
        }
    }

    /**
     * A view to save.
     *
     * @param name at most 60 characters
     * @param filter the parameters of GET /api/cases, such as {@code severity=SEVERE&overdue=true}
     */
    record ViewToSave(@Nullable String name, @Nullable String filter) {}

    @Requires(Action.CASE_LIST)
    @GetMapping
    @Operation(
            summary = "Ärenden",
            description = "Nyast först, eller med sort=next-clock den klocka som går ut först överst. Rubriken"
                    + " X-Total-Count säger hur många de är i allt, och Link var nästa sida finns.")
    @ApiResponse(responseCode = "200", description = "En sida av ärendena")
    @ApiResponse(responseCode = "400", description = "Något villkor går inte att läsa; errors säger vilket")
    ResponseEntity<?> list(
            @ParameterObject CaseFilter filter,
            @Parameter(
                            description = "ordning: newest är nyast först, next-clock den klocka som går ut först",
                            schema =
                                    @Schema(
                                            allowableValues = {NEWEST, NEXT_CLOCK},
                                            defaultValue = NEWEST))
                    @RequestParam(defaultValue = NEWEST)
                    String sort,
            @Parameter(description = "sida, från 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "antal per sida, 1-500") @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Permission permission) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            return problem(Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "Sidan finns inte",
                    "page ska vara 0 eller mer och size 1-" + LARGEST_PAGE + "."));
        }
        var reading = desk.readApi(filter.told());
        var isByClock = sort.equals(NEXT_CLOCK);
        if (!reading.wrong().isEmpty() || !(isByClock || sort.equals(NEWEST))) {
            return unreadable(reading, isByClock || sort.equals(NEWEST));
        }
        var within = permission.search(reading.details());
        var reader = reading.query().isPersonal() ? desk.reader(permission) : null;
        var answer = isByClock
                ? desk.byClock(reading.query(), reader, within, page * size, size)
                : desk.byAge(reading.query(), reader, within, page * size, size);
        return ResponseEntity.ok()
                .header("X-Total-Count", Long.toString(answer.count()))
                .header(HttpHeaders.LINK, links(reading.told(), sort, page, size, answer.count()))
                .body(whole(answer.rows()));
    }

    private List<CaseView> whole(List<WorkListRow> rows) {
        var ids = rows.stream().map(WorkListRow::incident).collect(Collectors.toSet());
        var found = Kept.states(cases.findAll(ids));
        return rows.stream()
                .map(row -> found.get(row.incident()))
                .filter(Objects::nonNull)
                .map(views::of)
                .toList();
    }

    private static String links(Told told, String sort, int page, int size, long count) {
        var last = (int) Math.max(0, (count - 1) / size);
        var links = new ArrayList<String>();
        links.add(link(told, sort, 0, size, "first"));
        if (page > 0) {
            links.add(link(told, sort, Math.min(page - 1, last), size, "prev"));
        }
        if (page < last) {
            links.add(link(told, sort, page + 1, size, "next"));
        }
        links.add(link(told, sort, last, size, "last"));
        return String.join(", ", links);
    }

    private static String link(Told told, String sort, int page, int size, String relation) {
        return "<%s>; rel=\"%s\""
                .formatted(
                        told.address(PATH, Language.ENGLISH, "sort=%s&page=%d&size=%d".formatted(sort, page, size)),
                        relation);
    }

    private static ResponseEntity<ProblemDetail> unreadable(WorkListReading reading, boolean isSortKnown) {
        var wrong = reading.wrong().stream()
                .map(parameter -> parameter.in(Language.ENGLISH))
                .map(WorkListApi::unknown)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!isSortKnown) {
            wrong.add(unknown("sort"));
        }
        return problem(Problem.of(
                HttpStatus.BAD_REQUEST, "Ett villkor går inte att läsa", "Rätta det som står i errors.", wrong));
    }

    private static Problem.Field unknown(String name) {
        return new Problem.Field(name, "unknown-value", "Värdet för %s finns inte.".formatted(name));
    }

    @Requires(Action.CASE_LIST)
    @GetMapping("/views")
    @Operation(summary = "De vyer som den som frågar har sparat")
    @ApiResponse(responseCode = "200", description = "Vyerna, i den ordning de sparades")
    List<ViewOfCases> saved(@Parameter(hidden = true) Permission permission) {
        permission.search(Map.of("saved", "list"));
        return desk.saved(desk.reader(permission)).all().stream()
                .map(ViewOfCases::of)
                .toList();
    }

    @Requires(Action.CASE_LIST)
    @PostMapping("/views")
    @Operation(
            summary = "Spara en vy",
            description = "En vy med samma namn ersätts. Högst 20 vyer, med namn på högst 60 tecken.")
    @ApiResponse(responseCode = "200", description = "Vyn")
    @ApiResponse(responseCode = "400", description = "Den går inte att spara; errors säger varför")
    ResponseEntity<?> save(@RequestBody ViewToSave view, @Parameter(hidden = true) Permission permission) {
        permission.search(Map.of("saved", "yes"));
        var reader = desk.reader(permission);
        if (reader == null) {
            return problem(Problem.of(HttpStatus.FORBIDDEN, "Bara personer har vyer", "Logga in som en person."));
        }
        var told = Told.read(Objects.requireNonNullElse(view.filter(), ""), Language.ENGLISH);
        var wrong = desk.readApi(told);
        if (!wrong.wrong().isEmpty()) {
            return unreadable(wrong, true);
        }
        return switch (desk.save(reader, Objects.requireNonNullElse(view.name(), ""), told)) {
            case Change.Saved(var ignored, var saved) -> ResponseEntity.ok(ViewOfCases.of(saved));
            case Change.Refused(var reason) -> problem(refused(reason));
        };
    }

    private static ProblemDetail refused(SavedViews.Refusal reason) {
        var field = switch (reason) {
            case NAME_MISSING -> new Problem.Field("name", "required", "Vyn måste ha ett namn.");
            case NAME_TOO_LONG ->
                new Problem.Field(
                        "name", "too-long", "Namnet får ha högst %d tecken.".formatted(SavedViews.LONGEST_NAME));
            case TOO_MANY ->
                new Problem.Field("name", "too-many", "Det finns redan %d sparade vyer.".formatted(SavedViews.MOST));
        };
        return Problem.of(
                HttpStatus.BAD_REQUEST, "Vyn går inte att spara", "Rätta det som står i errors.", List.of(field));
    }

    @Requires(Action.CASE_LIST)
    @PostMapping("/views/{view}/remove")
    @Operation(summary = "Ta bort en sparad vy")
    @ApiResponse(responseCode = "204", description = "Den är borta")
    @ApiResponse(responseCode = "404", description = "Den som frågar har ingen sådan vy")
    ResponseEntity<?> remove(@PathVariable String view, @Parameter(hidden = true) Permission permission) {
        permission.search(Map.of("saved", "no"));
        var reader = desk.reader(permission);
        return reader != null && isId(view) && desk.remove(reader, UUID.fromString(view))
                ? ResponseEntity.noContent().build()
                : problem(Problem.of(
                        HttpStatus.NOT_FOUND, "Vyn finns inte", "Se vilka som finns på " + PATH + "/views."));
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

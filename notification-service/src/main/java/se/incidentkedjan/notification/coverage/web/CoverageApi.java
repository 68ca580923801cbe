package se.incidentkedjan.notification.coverage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.notification.coverage.CoverageWatch;
import se.incidentkedjan.notification.coverage.Gap;

/** Where nobody answers, for programs. */
@RestController
@Tag(name = "Jour")
class CoverageApi {

    private final CoverageWatch watch;

    CoverageApi(CoverageWatch watch) {
        this.watch = watch;
    }

    /**
     * The answer.
     *
     * @param madeAt when it was looked at, UTC
     * @param from the first instant that it covers
     * @param to the first instant after it
     * @param complete whether somebody always answers
     * @param gaps where nobody does
     */
    record CoverageView(Instant madeAt, Instant from, Instant to, boolean complete, List<GapView> gaps) {}

    /**
     * A gap.
     *
     * @param role the role that would be called
     * @param units for which units; none when it is for all
     * @param urgencies with which urgencies
     * @param from when it begins
     * @param to when it is over
     * @param why in Swedish, with names
     */
    record GapView(String role, List<String> units, List<Urgency> urgencies, Instant from, Instant to, String why) {

        static GapView of(Gap gap) {
            return new GapView(
                    gap.role().value(),
                    gap.units().stream().map(UnitCode::value).toList(),
                    gap.urgencies().stream().sorted().toList(),
                    gap.span().from(),
                    gap.span().to(),
                    gap.why());
        }
    }

    @Requires(Action.ON_CALL_READ)
    @GetMapping("/api/coverage")
    @Operation(summary = "Visar när ingen svarar under de kommande 14 dagarna")
    @ApiResponse(responseCode = "200", description = "Luckorna; en tom lista när någon alltid svarar")
    ResponseEntity<CoverageView> coverage(@Parameter(hidden = true) Permission permission) {
        var coverage = watch.now();
        permission.search(Map.of("gaps", Integer.toString(coverage.gaps().size())));
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new CoverageView(
                        coverage.madeAt(),
                        coverage.window().from(),
                        coverage.window().to(),
                        coverage.isComplete(),
                        coverage.gaps().stream().map(GapView::of).toList()));
    }
}

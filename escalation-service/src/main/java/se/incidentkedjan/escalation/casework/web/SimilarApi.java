package se.incidentkedjan.escalation.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.store.SimilarCases.SimilarCase;
import se.incidentkedjan.escalation.similar.SharedTrait;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;

/** Cases that look like another, for programs. */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ärenden", description = "Ärenden med allvar, skyldigheter, klockor och skälen till dem")
class SimilarApi {

    private final Casework casework;
    private final SimilarDesk desk;

    SimilarApi(Casework casework, SimilarDesk desk) {
        this.casework = casework;
        this.desk = desk;
    }

    /**
     * What looks like a case.
     *
     * @param similar those that the reader may read, at most five, the most alike first
     * @param hidden how many more there are that the reader may not read
     */
    record SimilarView(List<OneView> similar, int hidden) {}

    /**
     * One of them.
     *
     * @param incident which
     * @param reference what people call it
     * @param receivedAt when it was received, UTC
     * @param status how far it has come
     * @param score how alike; at least 40
     * @param because what they have in common
     */
    record OneView(
            String incident,
            String reference,
            Instant receivedAt,
            CaseStatus status,
            int score,
            List<SharedTrait> because) {

        private static OneView of(SimilarCase found) {
            return new OneView(
                    found.one().incident().toString(),
                    found.one().reference().toString(),
                    found.one().receivedAt(),
                    found.one().status(),
                    found.similarity().score(),
                    found.similarity().because());
        }
    }

    @Requires(Action.CASE_READ)
    @GetMapping("/{id}/similar")
    @Operation(
            summary = "Ärenden som liknar ett ärende",
            description = "Högst fem, de mest lika först, med skälen. hidden är hur många till som liknar det utan att"
                    + " den som frågar har rätt att läsa dem.")
    @ApiResponse(responseCode = "200", description = "De som liknar det; kan vara inga")
    @ApiResponse(responseCode = "404", description = "Det finns inget sådant ärende")
    ResponseEntity<?> similar(@PathVariable String id, @Parameter(hidden = true) Permission permission) {
        return casework.find(id, permission)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(view(found, permission)))
                .orElseGet(CaseApi::notFound);
    }

    private SimilarView view(IncidentCase one, Permission permission) {
        var seen = desk.seen(one, permission, Set.of());
        return new SimilarView(seen.shown().stream().map(OneView::of).toList(), seen.hidden());
    }
}

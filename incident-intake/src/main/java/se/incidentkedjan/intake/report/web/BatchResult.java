package se.incidentkedjan.intake.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.Receipt;
import se.incidentkedjan.kit.problem.Problem;

/**
 * What became of one of a batch.
 *
 * @param status what the same report sent alone would have been answered with
 * @param location its address; absent when it was not received
 * @param incident its receipt; absent when it was not received
 * @param problem why it was not; absent when it was
 */
@Schema(name = "BatchResult", description = "Vad det blev av en anmälan i bunten, i samma ordning som de skickades.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchResult(
        @Schema(
                description =
                        "Samma som för en ensam anmälan: 201 sparad, 400 något är fel, 422 nyckeln är använd för annat"
                                + " innehåll, 503 lagringen svarar inte (skicka igen med samma nyckel)",
                example = "201")
        int status,

        @Schema(description = "Anmälans adress", example = "/api/incidents/" + ApiForms.ID_EXAMPLE) @Nullable
        String location,

        @Schema(implementation = ApiForms.IncidentReceived.class) @Nullable
        Accepted incident,

        @Schema(implementation = ApiForms.ProblemDetails.class) @Nullable
        ProblemDetail problem) {

    private static final String AWAY = "Tjänsten är tillfälligt ur funktion";

    static BatchResult of(Receipt receipt, Findings warnings) {
        return new BatchResult(
                HttpStatus.CREATED.value(), ReportApi.addressOf(receipt), Accepted.with(receipt, warnings), null);
    }

    static BatchResult of(ProblemDetail problem) {
        return new BatchResult(problem.getStatus(), null, null, problem);
    }

    /** The store answered nothing for one that came before. */
    static BatchResult notTried() {
        return away("not-tried", "Lagringen svarar inte. Anmälan är inte sparad. Skicka den igen med samma nyckel.");
    }

    /** The store answered nothing for this one. */
    static BatchResult notKnown() {
        return away(
                "not-known",
                "Lagringen svarade inte, och det är inte säkert att anmälan är sparad. Skicka den igen med samma nyckel: då"
                        + " blir den en enda.");
    }

    static BatchResult failed() {
        return of(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Något gick fel hos oss",
                "Felet är noterat. Skicka anmälan igen med samma nyckel, och hör av dig till IT om det händer igen."));
    }

    private static BatchResult away(String code, String message) {
        return of(Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, AWAY, message, List.of(new Problem.Field("", code, message))));
    }
}

package se.incidentkedjan.intake.report.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** Answers that more than one address of the API gives in the same words, for its description. */
final class ApiAnswers {

    private ApiAnswers() {}

    /** 404: there is none of the caller's with that id. */
    @ApiResponse(
            responseCode = "404",
            description = "Anmälan finns inte, eller är inte gjord av det här systemet.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface NotItsOwn {}

    /** 415: another form than the one that is read. */
    @ApiResponse(
            responseCode = "415",
            description = "Innehållet är inte application/json i UTF-8.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface NotJson {}

    /** 503: nobody knows whether it was saved. */
    @ApiResponse(
            responseCode = "503",
            description =
                    "Lagringen svarar inte, och det är inte säkert om något sparades. Skicka samma sak igen efter Retry-After,"
                            + " med samma Idempotency-Key om adressen tar emot en. Då dubbleras inget.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface StoreIsAway {}
}

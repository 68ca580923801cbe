package se.incidentkedjan.intake.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.report.Submission;

/** What the documents of the API look like, for its description. */
final class ApiForms {

    static final String ID_EXAMPLE = "019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55";

    static final String FULL_EXAMPLE = """
            {
              "description": "Ett beslutsbrev skickades till en annan persons adress.",
              "reporter": {"name": "Anställd Exempel", "email": "anstalld@kommun.example"},
              "facts": {
                "category": "MISDIRECTED",
                "unit": "socialforvaltningen",
                "discoveredAt": "2026-11-20T15:45:00Z",
                "personalData": {
                  "involved": "YES",
                  "kinds": ["HEALTH"],
                  "subjects": {"count": 1, "precision": "EXACT"},
                  "recipients": "ONE_KNOWN"
                }
              }
            }""";

    static final String SMALL_EXAMPLE = """
            {"facts": {"category": "UNKNOWN"}}""";

    static final String CLASSIFIED_EXAMPLE = """
            {"facts": {"category": "UNKNOWN", "securityClassified": "YES", "unit": "va-avdelningen"}}""";

    static final String PROBLEM_EXAMPLE = """
            {
              "title": "Anmälan behöver rättas",
              "status": 400,
              "detail": "Ett fält är fel. Se errors. Inget har sparats.",
              "errors": [
                {
                  "field": "facts.personalData.involved",
                  "code": "unknown-value",
                  "message": "Värdet finns inte. Menade du «YES»? Giltiga värden är: YES, NO, UNKNOWN."
                }
              ]
            }""";

    private ApiForms() {}

    /** An anmälan. */
    @Schema(name = "IncidentReport", description = "En anmälan. Bara facts.category krävs.")
    record IncidentReport(
            @Schema(
                    description =
                            "Anmälarens egna ord. Stannar i incident-intake och förs aldrig vidare. Utelämna dem när"
                                    + " facts.securityClassified är YES.",
                    maxLength = Submission.LONGEST_DESCRIPTION)
            @Nullable
            String description,

            @Schema(description = "Vem som anmäler. Används bara för kvittot.") @Nullable
            ReporterForm reporter,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            IncidentFacts facts) {}

    /** The one who reports. */
    @Schema(name = "Reporter")
    record ReporterForm(
            @Schema(maxLength = 100, example = "Anställd Exempel") @Nullable
            String name,

            @Schema(maxLength = 254, format = "email", example = "anstalld@kommun.example") @Nullable
            String email) {}

    /** The answer. */
    @Schema(name = "IncidentReceipt")
    record IncidentReceipt(
            @Schema(
                    description = "Incidentens id (UUIDv7)",
                    example = ID_EXAMPLE,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(
                    description = "Numret som människor använder: året i svensk tid och ett löpnummer",
                    pattern = "\\d{4}-\\d{6,12}",
                    example = "2026-000123",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String reference,

            @Schema(description = "När anmälan togs emot, UTC", requiredMode = Schema.RequiredMode.REQUIRED)
            Instant receivedAt) {}

    /** The answer to a report. */
    @Schema(name = "IncidentReceived")
    record IncidentReceived(
            @Schema(
                    description = "Incidentens id (UUIDv7)",
                    example = ID_EXAMPLE,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(
                    description = "Numret som människor använder: året i svensk tid och ett löpnummer",
                    pattern = "\\d{4}-\\d{6,12}",
                    example = "2026-000123",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String reference,

            @Schema(description = "När anmälan togs emot, UTC", requiredMode = Schema.RequiredMode.REQUIRED)
            Instant receivedAt,

            @Schema(
                    description =
                            "Bara när det finns något att veta: när anmälan rör säkerhetsskydd vem som ska ringas och vad i"
                                    + " anropet som inte togs emot, och annars vad som togs bort ur texten för att det kan peka ut en"
                                    + " person. Inget av det som skickades upprepas.")
            @Nullable
            List<Warning> warnings) {}

    /** What the sender must know of a report that was received. */
    @Schema(name = "Warning")
    record Warning(
            @Schema(description = "Fältet eller objektet det gäller", example = "description")
            String field,

            @Schema(
                    description = "call-security-chief: ring säkerhetsskyddschefen. not-kept: det som skickades här är"
                            + " inte sparat. masked: personnummer och liknande är borttagna ur texten.",
                    allowableValues = {ClassifiedDocument.CALL, ClassifiedDocument.NOT_KEPT, MaskedWords.CODE})
            String code,

            @Schema(description = "Vad det betyder, för människor")
            String message) {}

    /** A problem. */
    @Schema(name = "ProblemDetails", description = "Problembeskrivning enligt RFC 9457.")
    record ProblemDetails(
            @Nullable URI type,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String title,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            int status,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String detail,

            @Nullable URI instance,

            @Schema(description = "Allt som är fel, ett fält i taget") @Nullable
            List<FieldProblem> errors) {}

    /** A field that is wrong. */
    @Schema(name = "FieldProblem")
    record FieldProblem(
            @Schema(description = "Fältets plats, eller tomt när felet gäller helheten", example = "facts.category")
            String field,

            @Schema(
                    description = "Vad som är fel, för program",
                    allowableValues = {
                        "required",
                        "unknown-value",
                        "unknown-unit",
                        "unknown-system",
                        "unknown-field",
                        "wrong-type",
                        "wrong-form",
                        "in-future",
                        "too-early",
                        "before-start",
                        "negative",
                        "too-large",
                        "too-precise",
                        "too-long",
                        "invalid-character",
                        "key-taken",
                        "empty",
                        "broken-json",
                        "broken-transfer",
                        "duplicate-field",
                        "over-limit",
                        "invalid-utf8",
                        "wrong-encoding"
                    })
            String code,

            @Schema(description = "Vad som är fel och hur det rättas, för människor")
            String message) {}
}

package se.incidentkedjan.intake.report.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Submission;

/** What a batch looks like, for the description of the API. */
final class BatchForms {

    static final String EXAMPLE = """
            {
              "incidents": [
                {
                  "idempotencyKey": "larm-48151",
                  "description": "Skadlig kod hittad på en dator, larm 48151.",
                  "facts": {"category": "MALWARE", "securityClassified": "NO"}
                },
                {
                  "idempotencyKey": "larm-48152",
                  "facts": {"category": "OUTAGE", "system": "e-post"}
                }
              ]
            }""";

    static final String ANSWER_EXAMPLE = """
            {
              "saved": 1,
              "results": [
                {
                  "status": 201,
                  "location": "/api/incidents/019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55",
                  "incident": {
                    "id": "019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55",
                    "reference": "2026-000123",
                    "receivedAt": "2026-11-20T16:00:00Z"
                  }
                },
                {
                  "status": 400,
                  "problem": {
                    "title": "Anmälan behöver rättas",
                    "status": 400,
                    "detail": "Ett fält är fel. Se errors. Inget har sparats.",
                    "errors": [
                      {
                        "field": "idempotencyKey",
                        "code": "required",
                        "message": "Ge varje anmälan en egen nyckel, till exempel ett UUID."
                      }
                    ]
                  }
                }
              ]
            }""";

    private BatchForms() {}

    /** Many anmälningar. */
    @Schema(name = "IncidentBatch")
    record IncidentBatch(
            @ArraySchema(
                    minItems = 1,
                    maxItems = BatchBody.MOST,
                    schema = @Schema(implementation = IncidentInBatch.class))
            List<IncidentInBatch> incidents) {}

    /** One of them. */
    @Schema(name = "IncidentInBatch", description = "En anmälan som ensam, och nyckeln.")
    record IncidentInBatch(
            @Schema(
                    description =
                            "Avsändarens namn på anmälan, 1-255 synliga ASCII-tecken. Samma igen ger det första svaret i"
                                    + " stället för en ny anmälan, också inom bunten.",
                    maxLength = IdempotencyKey.LONGEST,
                    example = "larm-48151",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String idempotencyKey,

            @Schema(maxLength = Submission.LONGEST_DESCRIPTION) @Nullable
            String description,

            ApiForms.@Nullable ReporterForm reporter,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            IncidentFacts facts) {}
}

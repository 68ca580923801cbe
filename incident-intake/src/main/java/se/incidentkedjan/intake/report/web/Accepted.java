package se.incidentkedjan.intake.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.Receipt;
import se.incidentkedjan.kit.problem.Problem;

/**
 * The answer of the API to a report that was received.
 *
 * @param id the incident
 * @param reference what people call it
 * @param receivedAt when it was received, UTC
 * @param warnings what the sender must know all the same; not sent when there is nothing
 */
record Accepted(
        IncidentId id,
        Reference reference,
        Instant receivedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Field> warnings) {

    static Accepted with(Receipt receipt, Findings warnings) {
        return new Accepted(receipt.id(), receipt.reference(), receipt.receivedAt(), Problems.fields(warnings.all()));
    }
}

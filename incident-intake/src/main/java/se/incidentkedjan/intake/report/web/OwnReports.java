package se.incidentkedjan.intake.report.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.kit.problem.Problem;

/**
 * The reports that a system has made itself. Only it may add to them by the API: a report does not know which person made
 * it, and what a person made by a form is followed with its code.
 */
@Component
class OwnReports {

    private final Reports reports;
    private final Organisation organisation;

    OwnReports(Reports reports, Organisation organisation) {
        this.reports = reports;
        this.organisation = organisation;
    }

    /** The report with an id as it stands in an address; empty when there is none, or when it is somebody else's. */
    Optional<Report> find(String id, ApiCaller caller) {
        return IncidentId.read(id).flatMap(incident -> reports.find(incident)).filter(report -> isOf(report, caller));
    }

    static boolean isOf(Report report, ApiCaller caller) {
        return caller.client() != null && caller.client().equals(report.client());
    }

    /** Why nothing may ever be added to a report; empty when something may. How much has been said is not looked at. */
    Optional<ResponseEntity<ProblemDetail>> closed(Report report) {
        if (report.isSecurityClassified()) {
            return Optional.of(classified());
        }
        return report.isErased() ? Optional.of(Problems.erased()) : Optional.empty();
    }

    /** That säkerhetsskydd is concerned, and whom to call. */
    ResponseEntity<ProblemDetail> classified() {
        return Problems.answer(Problem.of(
                HttpStatus.CONFLICT,
                "Anmälan rör säkerhetsskydd",
                "Inget har tagits emot. " + ClassifiedDocument.whomToCall(organisation),
                List.of(new Problem.Field("", ClassifiedDocument.CALL, ClassifiedDocument.whomToCall(organisation)))));
    }

    /** That so much has been said of a report that nothing more is taken. */
    static ResponseEntity<ProblemDetail> full() {
        return Problems.answer(Problem.of(
                HttpStatus.CONFLICT,
                "Det har sagts så mycket om anmälan att inget mer tas emot",
                "Inget har sparats. Ring den som handlägger ärendet.",
                List.of(new Problem.Field(
                        "",
                        "too-many",
                        "Det får vara högst %d tillägg, frågor och svar.".formatted(FollowUp.MOST_NOTES)))));
    }

    /** That there is none of the caller's with that id. */
    static ResponseEntity<ProblemDetail> notFound() {
        return Problems.answer(Problem.of(
                HttpStatus.NOT_FOUND,
                "Det finns inget här",
                "Det finns ingen anmälan med det id:t som det här systemet har gjort. Bara det system som anmälde kan lägga"
                        + " till, med samma konto (klient-id) i inloggningen."));
    }
}

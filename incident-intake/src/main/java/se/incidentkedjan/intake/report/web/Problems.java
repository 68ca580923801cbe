package se.incidentkedjan.intake.report.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import se.incidentkedjan.intake.report.Finding;
import se.incidentkedjan.kit.problem.Problem;

/** How the API says no. */
final class Problems {

    private Problems() {}

    static ResponseEntity<ProblemDetail> refused(Findings findings) {
        int count = findings.all().size();
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST,
                "Anmälan behöver rättas",
                (count == 1 ? "Ett fält är fel." : "%d fält är fel.".formatted(count))
                        + " Se errors. Inget har sparats.",
                fields(findings.all())));
    }

    static ResponseEntity<ProblemDetail> unreadable(BadBody bad) {
        return answer(Problem.of(bad.status(), bad.title(), bad.finding().message(), fields(List.of(bad.finding()))));
    }

    static ResponseEntity<ProblemDetail> keyTaken(String header) {
        var message =
                "Nyckeln har redan använts för en anmälan med annat innehåll. Använd en ny nyckel för en ny anmälan.";
        return answer(Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Nyckeln är redan använd",
                message,
                List.of(new Problem.Field(header, "key-taken", message))));
    }

    static ResponseEntity<ProblemDetail> notFound() {
        return answer(Problem.of(HttpStatus.NOT_FOUND, "Det finns inget här", "Det finns ingen anmälan med det id:t."));
    }

    static ResponseEntity<ProblemDetail> erased() {
        return answer(Problem.of(
                HttpStatus.GONE, "Uppgifterna är gallrade", "Anmälarens uppgifter är gallrade och finns inte kvar."));
    }

    static List<Problem.Field> fields(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Problem.Field(finding.field(), finding.code(), finding.message()))
                .toList();
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

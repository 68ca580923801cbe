package se.incidentkedjan.intake.report.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.report.Finding;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.kit.problem.Problem;

/** How the API says no. */
final class Problems {

    private Problems() {}

    static ResponseEntity<ProblemDetail> refused(Findings findings) {
        return answer(ofRefused(findings));
    }

    static ProblemDetail ofRefused(Findings findings) {
        int count = findings.all().size();
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "Anmälan behöver rättas",
                (count == 1 ? "Ett fält är fel." : "%d fält är fel.".formatted(count))
                        + " Se errors. Inget har sparats.",
                fields(findings.all()));
    }

    static ResponseEntity<ProblemDetail> unreadable(BadBody bad) {
        return answer(Problem.of(bad.status(), bad.title(), bad.finding().message(), fields(List.of(bad.finding()))));
    }

    static ResponseEntity<ProblemDetail> keyTaken(String header) {
        return answer(ofKeyTaken(header));
    }

    static ProblemDetail ofKeyTaken(String field) {
        var message =
                "Nyckeln har redan använts för en anmälan med annat innehåll. Använd en ny nyckel för en ny anmälan.";
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Nyckeln är redan använd",
                message,
                List.of(new Problem.Field(field, "key-taken", message)));
    }

    static ResponseEntity<ProblemDetail> notFound() {
        return answer(Problem.of(HttpStatus.NOT_FOUND, "Det finns inget här", "Det finns ingen anmälan med det id:t."));
    }

    static ResponseEntity<ProblemDetail> notAsked(FollowUp.Reason reason) {
        return switch (reason) {
            case EMPTY -> malformed("Frågan är tom. Skriv vad du vill veta.");
            case TOO_LONG -> malformed("Frågan får vara högst 20 000 tecken. Korta den.");
            case NOT_THERE -> notFound();
            case TOO_MANY -> conflict("Det har redan sagts mycket om anmälan. Tala med anmälaren i stället.");
            case ERASED -> conflict("Anmälan är gallrad. Det går inte att fråga.");
            case CLASSIFIED -> conflict("Anmälan rör säkerhetsskydd. Fråga inte här. Säkerhetsskyddschefen vet mer.");
        };
    }

    private static ResponseEntity<ProblemDetail> malformed(String message) {
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST,
                "Frågan behöver rättas",
                message,
                List.of(new Problem.Field("text", "wrong-form", message))));
    }

    private static ResponseEntity<ProblemDetail> conflict(String message) {
        return answer(Problem.of(HttpStatus.CONFLICT, "Det går inte att fråga anmälaren", message));
    }

    static ResponseEntity<ProblemDetail> notHandedOut(String message) {
        return answer(Problem.of(HttpStatus.CONFLICT, "Filen lämnas inte ut", message));
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

    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

package se.incidentkedjan.intake.report.web;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import se.incidentkedjan.intake.attachment.Received;
import se.incidentkedjan.kit.problem.Problem;

/** How the API says no to a file. */
final class FileProblems {

    private static final String NOT_KEPT = " Inget av filen har sparats.";

    private FileProblems() {}

    /** With the limit as a number, where one was passed. */
    static ResponseEntity<ProblemDetail> of(Received.Refused refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> limited(HttpStatus.CONTENT_TOO_LARGE, refused);
            case TOO_MANY, TOO_MUCH -> limited(HttpStatus.CONFLICT, refused);
            case EMPTY, BROKEN -> Problems.answer(problem(HttpStatus.BAD_REQUEST, "", refused));
            case ERASED -> Problems.erased();
        };
    }

    private static ResponseEntity<ProblemDetail> limited(HttpStatus status, Received.Refused refused) {
        var problem = problem(status, "", refused);
        problem.setProperty("limit", refused.limit());
        return Problems.answer(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String field, Received.Refused refused) {
        return problem(status, field, refused.code(), refused.message());
    }

    private static ProblemDetail problem(HttpStatus status, String field, String code, String message) {
        return Problem.of(
                status, "Filen togs inte emot", message + NOT_KEPT, List.of(new Problem.Field(field, code, message)));
    }

    static ResponseEntity<ProblemDetail> aForm() {
        return Problems.answer(
                problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        HttpHeaders.CONTENT_TYPE,
                        "wrong-type",
                        "Skicka filen som den är, och inte som ett formulär: sätt Content-Type till filens typ, eller till"
                                + " application/octet-stream (curl --data-binary @fil -H 'Content-Type: application/octet-stream')."));
    }

    static ResponseEntity<ProblemDetail> noName() {
        return Problems.answer(problem(
                HttpStatus.BAD_REQUEST,
                HttpHeaders.CONTENT_DISPOSITION,
                "wrong-form",
                "Filens namn går inte att läsa. Skriv det så här: attachment; filename*=UTF-8''sk%C3%A4rmbild.png"));
    }
}

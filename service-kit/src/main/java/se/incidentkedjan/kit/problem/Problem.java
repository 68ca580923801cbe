package se.incidentkedjan.kit.problem;

import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) in plain Swedish, with a list that a program can read of the fields that are wrong. */
public final class Problem {

    /**
     * One field that is wrong.
     *
     * @param field its path in the document, such as {@code facts.category}
     * @param code what is wrong, for programs: {@code required}, {@code unknown-value}, {@code in-future}, ...
     * @param message what is wrong and what to do, for people
     */
    public record Field(String field, String code, String message) {}

    private Problem() {}

    /** One of the common kinds, in the words that all services use of it. */
    public static ProblemDetail of(HttpStatusCode status) {
        return of(status, Answers.title(status), Answers.detail(status));
    }

    /** A problem with no particular field. */
    public static ProblemDetail of(HttpStatusCode status, String title, String detail) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(title);
        problem.setDetail(detail);
        return problem;
    }

    /** A problem with the fields of what was sent. */
    public static ProblemDetail of(HttpStatusCode status, String title, String detail, List<Field> fields) {
        var problem = of(status, title, detail);
        problem.setProperty("errors", fields);
        return problem;
    }
}

package se.incidentkedjan.kit.access;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import se.incidentkedjan.kit.problem.Problem;

/** Someone may not do what they ask for. Says the same whether or not what they ask for exists. */
public final class AccessRefused extends RuntimeException implements ErrorResponse {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private AccessRefused(HttpStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** They have not said who they are. */
    static AccessRefused unknown(Action action) {
        return new AccessRefused(HttpStatus.UNAUTHORIZED, action.code() + " asked for by nobody known");
    }

    /** They are known, and may not. */
    static AccessRefused forbidden(Action action) {
        return new AccessRefused(HttpStatus.FORBIDDEN, action.code() + " asked for without the right to it");
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public ProblemDetail getBody() {
        return status == HttpStatus.UNAUTHORIZED
                ? Problem.of(status, "Du är inte inloggad", "Logga in, eller skicka en giltig åtkomstbiljett.")
                : Problem.of(
                        status,
                        "Du har inte rätt till det här",
                        "Det kan höra till en annan nämnd eller en annan roll. Fråga informationssäkerhetschefen om du"
                                + " behöver det i ditt arbete.");
    }
}

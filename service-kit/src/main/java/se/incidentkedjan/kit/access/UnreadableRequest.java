package se.incidentkedjan.kit.access;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import se.incidentkedjan.kit.problem.Problem;

/**
 * A request whose fields or headers cannot be read, wherever someone first tried: a percent sign that stands for nothing,
 * control characters, more fields or more bytes than anyone needs. The sender's fault, and told as that. Holds nothing of
 * what was sent.
 */
final class UnreadableRequest extends RequestRejectedException implements ErrorResponse {

    private static final long serialVersionUID = 1L;

    private final int status;

    UnreadableRequest(int status) {
        super("The request has fields or headers that cannot be read");
        this.status = status;
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(status);
    }

    @Override
    public ProblemDetail getBody() {
        return status == HttpStatus.CONTENT_TOO_LARGE.value()
                ? Problem.of(
                        getStatusCode(), "Innehållet är för stort", "Korta det och skicka igen. Inget har sparats.")
                : Problem.of(
                        getStatusCode(),
                        "Det går inte att förstå anropet",
                        "Fält eller rubriker går inte att läsa. Kontrollera hur de är kodade. Inget har sparats.");
    }
}

package se.incidentkedjan.intake.report.web;

import org.springframework.http.HttpStatus;
import se.incidentkedjan.intake.report.Finding;

/** A body that could not be read as JSON at all. Says where and how, never what stood there. */
final class BadBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final transient String title;
    private final transient Finding finding;

    BadBody(HttpStatus status, String title, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.finding = new Finding("", code, detail);
    }

    static BadBody unreadable(String code, String detail) {
        return new BadBody(HttpStatus.BAD_REQUEST, "Innehållet går inte att läsa", code, detail);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    Finding finding() {
        return finding;
    }
}

package se.incidentkedjan.intake.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.intake.report.SubmissionRules;

/**
 * What stands in the form, as it was typed.
 *
 * @param token names this filling-in of the form, so that sending it twice makes one report
 * @param noticedWhich which of two, when the time of day occurred twice
 */
record FormInput(
        String token,
        String category,
        String noticedDate,
        String noticedTime,
        String noticedWhich,
        String unit,
        String system,
        String personalData,
        String description,
        String name,
        String email) {

    static final String EARLIER = "EARLIER";
    static final String LATER = "LATER";

    /** A form that nobody has written in. */
    static FormInput empty() {
        return new FormInput(newToken(), "", "", "", "", "", "", "", "", "", "");
    }

    static FormInput of(HttpServletRequest request) {
        return new FormInput(
                token(line(request, "token")),
                line(request, "category"),
                line(request, "noticedDate"),
                line(request, "noticedTime"),
                line(request, "noticedWhich"),
                line(request, "unit"),
                line(request, "system"),
                line(request, "personalData"),
                readable(request.getParameter("description"), true).replace("\r\n", "\n"),
                line(request, "name"),
                line(request, "email"));
    }

    /** The same answers as another report. */
    FormInput renewed() {
        return new FormInput(
                newToken(),
                category,
                noticedDate,
                noticedTime,
                noticedWhich,
                unit,
                system,
                personalData,
                description,
                name,
                email);
    }

    private static String line(HttpServletRequest request, String name) {
        return readable(request.getParameter(name), false).strip();
    }

    /** People paste what they have; what cannot be read is of no use to anyone and nothing to bother them with. */
    private static String readable(@Nullable String text, boolean lines) {
        if (text == null) {
            return "";
        }
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> SubmissionRules.isReadable(point, lines) ? point : ' ')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String token(String sent) {
        return Ids.read(sent).isPresent() ? sent : newToken();
    }

    private static String newToken() {
        return UUID.randomUUID().toString();
    }

    /** Tells nothing of what was typed, so that no log can. */
    @Override
    public String toString() {
        return "FormInput[" + token + "]";
    }
}

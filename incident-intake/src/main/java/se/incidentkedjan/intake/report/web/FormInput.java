package se.incidentkedjan.intake.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.report.SubmissionRules;

/**
 * What stands in the form, as it was typed.
 *
 * @param token names this filling-in of the form, so that sending it twice makes one report
 * @param securityClassified the answer to the first question, given before anything else is asked; when it is yes,
 *     nothing else but the unit is read, whatever was sent
 * @param noticedWhich which of two, when the time of day occurred twice: the moment itself, UTC, so that the answer holds
 *     for no other time that is typed later
 */
record FormInput(
        String token,
        YesNo securityClassified,
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

    /** The name of the first question, in addresses and in the form. */
    static final String SECURITY_CLASSIFIED = "securityClassified";

    /** The same when it is sent in a body: a yes stands in no address, and so in no history and no log of a proxy. */
    static final String FIRST_ANSWER = "answer";

    /** A form that nobody has written in, after the first question. */
    static FormInput empty(YesNo securityClassified) {
        return withUnit(newToken(), securityClassified, "");
    }

    private static FormInput withUnit(String token, YesNo securityClassified, String unit) {
        return new FormInput(token, securityClassified, "", "", "", "", unit, "", "", "", "", "");
    }

    /** The answer to the first question; empty when it has not been put yet. One yes among several answers is a yes. */
    static Optional<YesNo> answer(HttpServletRequest request) {
        var given = Stream.of(SECURITY_CLASSIFIED, FIRST_ANSWER)
                .map(request::getParameterValues)
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .map(String::strip)
                .toList();
        return Stream.of(YesNo.YES, YesNo.UNKNOWN, YesNo.NO)
                .filter(answer -> given.stream().anyMatch(answer.name()::equalsIgnoreCase))
                .findFirst();
    }

    /** Whether this is the answer to the first question and no report yet. */
    static boolean isFirstAnswer(HttpServletRequest request) {
        return request.getParameter(FIRST_ANSWER) != null && request.getParameter("token") == null;
    }

    static FormInput of(HttpServletRequest request) {
        var token = token(line(request, "token"));
        // Whoever sends the form without an answer has not said no.
        var securityClassified = answer(request).orElse(YesNo.UNKNOWN);
        if (securityClassified == YesNo.YES) {
            return withUnit(token, securityClassified, line(request, "unit"));
        }
        return new FormInput(
                token,
                securityClassified,
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
                securityClassified,
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

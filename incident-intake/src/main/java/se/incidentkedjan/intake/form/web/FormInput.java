package se.incidentkedjan.intake.form.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.report.SubmissionRules;

/**
 * What stands on the last page of the form, as it was typed.
 *
 * @param token names this filling-in of the form, so that sending it twice makes one report
 * @param progress the answers before; when säkerhetsskydd is concerned nothing else but the unit is read, whatever was sent
 * @param noticedWhich which of two, when the time of day occurred twice: the moment itself, UTC, so that the answer holds
 *     for no other time that is typed later
 * @param seen the sum of the words in which someone has been shown what will be masked
 */
record FormInput(
        String token,
        Progress progress,
        String noticedDate,
        String noticedTime,
        String noticedWhich,
        String unit,
        String system,
        String description,
        String name,
        String email,
        String seen) {

    private static final Pattern A_TOKEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The last page that nobody has written on. */
    static FormInput empty(Progress progress) {
        return withUnit(newToken(), progress, "");
    }

    private static FormInput withUnit(String token, Progress progress, String unit) {
        return new FormInput(token, progress, "", "", "", unit, "", "", "", "", "");
    }

    static FormInput of(Sent sent, Progress progress) {
        var token = token(line(sent, "token"));
        if (progress.securityClassified() == YesNo.YES) {
            return withUnit(token, progress, line(sent, "unit"));
        }
        return new FormInput(
                token,
                progress,
                line(sent, "noticedDate"),
                line(sent, "noticedTime"),
                line(sent, "noticedWhich"),
                line(sent, "unit"),
                line(sent, "system"),
                readable(sent.first("description"), true).replace("\r\n", "\n"),
                line(sent, "name"),
                line(sent, "email"),
                line(sent, "seen"));
    }

    /** Whether a yes about säkerhetsskydd is being answered, so that there is no report yet. */
    static boolean isSecurityAnswer(Sent sent) {
        return sent.first(Progress.SECURITY_ANSWER) != null && sent.first("token") == null;
    }

    /** Whoever sends the form without an answer has not said no. */
    YesNo securityClassified() {
        var answer = progress.securityClassified();
        return answer == null ? YesNo.UNKNOWN : answer;
    }

    /** The same answers as another report. */
    FormInput renewed() {
        return new FormInput(
                newToken(),
                progress,
                noticedDate,
                noticedTime,
                noticedWhich,
                unit,
                system,
                description,
                name,
                email,
                seen);
    }

    /** Knows these words again. */
    String sumOfWords() {
        return Integer.toHexString(description.hashCode());
    }

    private static String line(Sent sent, String name) {
        return readable(sent.first(name), false).strip();
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
        return A_TOKEN.matcher(sent).matches() ? sent : newToken();
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

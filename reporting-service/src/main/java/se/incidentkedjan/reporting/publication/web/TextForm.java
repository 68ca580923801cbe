package se.incidentkedjan.reporting.publication.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.TextPart;
import se.incidentkedjan.reporting.publication.WrongWord;
import se.incidentkedjan.reporting.report.Report.FollowUp;
import se.incidentkedjan.reporting.report.Report.Texts;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;

/**
 * The form in which the texts of a draft are changed: one line for each sentence.
 *
 * @param revision of the draft that was shown
 * @param parts an area for each part
 * @param followUp an area for each earlier decision
 * @param errors all that is wrong
 */
record TextForm(long revision, List<Field> parts, List<Followed> followUp, List<FieldError> errors) {

    static final String REVISION = "revision";

    private static final Map<TextPart, String> NAMES = Map.of(
            TextPart.SUMMARY, "laget",
            TextPart.LESSONS, "lardomar",
            TextPart.DECISIONS, "beslut");
    private static final String DECISION = "tidigare-beslut";
    private static final String OUTCOME = "utfall";

    /**
     * An earlier decision.
     *
     * @param decision what was decided
     * @param outcome where to write what has become of it
     */
    record Followed(String decision, Field outcome) {}

    static TextForm of(Edition draft, Texts texts, List<WrongWord> wrong) {
        var errors = new ArrayList<FieldError>();
        var parts = List.of(
                area(TextPart.SUMMARY, texts.summary(), wrong, errors),
                area(TextPart.LESSONS, texts.lessons(), wrong, errors),
                area(TextPart.DECISIONS, texts.decisions(), wrong, errors));
        var followed = new ArrayList<Followed>();
        for (int at = 0; at < texts.followUp().size(); at++) {
            var one = texts.followUp().get(at);
            int line = at + 1;
            followed.add(new Followed(
                    one.decision(),
                    field(
                            OUTCOME + "-" + line,
                            "Vad som har hänt med beslut " + line,
                            null,
                            one.outcome(),
                            wrong.stream()
                                    .filter(word -> word.part() == TextPart.FOLLOW_UP && word.line() == line)
                                    .toList(),
                            errors)));
        }
        return new TextForm(draft.revision(), parts, followed, List.copyOf(errors));
    }

    private static Field area(TextPart part, List<String> lines, List<WrongWord> wrong, List<FieldError> errors) {
        return field(
                NAMES.getOrDefault(part, part.name()),
                part.swedish(),
                "En mening på varje rad.",
                String.join("\n", lines),
                wrong.stream().filter(word -> word.part() == part).toList(),
                errors);
    }

    private static Field field(
            String name,
            String label,
            @Nullable String hint,
            String value,
            List<WrongWord> wrong,
            List<FieldError> errors) {
        var error = wrong.isEmpty() ? null : RefusalWords.of(wrong);
        if (error != null) {
            errors.add(new FieldError(name, error));
        }
        return new Field(name, label, hint, value, error);
    }

    /** What was written, beside the decisions that were shown. */
    static Texts read(MultiValueMap<String, String> form) {
        var followed = new ArrayList<FollowUp>();
        var decisions = form.getOrDefault(DECISION, List.of());
        for (int at = 0; at < decisions.size(); at++) {
            followed.add(new FollowUp(decisions.get(at), oneLine(text(form, OUTCOME + "-" + (at + 1)))));
        }
        return new Texts(
                lines(text(form, "laget")), lines(text(form, "lardomar")), lines(text(form, "beslut")), followed);
    }

    /** What was written, on the decisions that the draft follows up now: what belongs to none of them is not saved. */
    static Texts fitted(Texts written, Edition draft) {
        var outcomes = new HashMap<String, String>();
        written.followUp().forEach(one -> outcomes.put(one.decision(), one.outcome()));
        return new Texts(
                written.summary(),
                written.lessons(),
                written.decisions(),
                draft.report().texts().followUp().stream()
                        .map(one -> new FollowUp(one.decision(), outcomes.getOrDefault(one.decision(), one.outcome())))
                        .toList());
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String oneLine(String text) {
        return String.join(" ", lines(text));
    }

    static String text(MultiValueMap<String, String> form, String name) {
        var text = form.getFirst(name);
        return text == null ? "" : text;
    }

    static long revision(MultiValueMap<String, String> form) {
        try {
            return Long.parseLong(text(form, REVISION));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

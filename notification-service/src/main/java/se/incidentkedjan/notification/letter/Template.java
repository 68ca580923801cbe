package se.incidentkedjan.notification.letter;

import com.samskivert.mustache.Mustache;
import java.util.List;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.letter.Model.Value;

/** The words of one message in one language, to be filled. What it is filled with comes out as it is and is never read again. */
final class Template {

    /** How long the brief may get, in characters. */
    static final int LONGEST_BRIEF = 300;

    /** How much of each value a brief holds. With it the longest brief is known before there is one. */
    static final int LONGEST_VALUE = 48;

    private static final Mustache.Compiler PLAIN =
            Mustache.compiler().strictSections(true).escapeHTML(false).withFormatter(Template::text);
    private static final Mustache.Compiler SHORT = PLAIN.withFormatter(Template::clipped);
    private static final Mustache.Compiler BODY = PLAIN.withEscaper(Markdown::literally);

    private final Language language;
    private final com.samskivert.mustache.Template subject;
    private final com.samskivert.mustache.Template brief;
    private final com.samskivert.mustache.Template body;

    /**
     * A template of three texts that have been checked.
     *
     * @throws com.samskivert.mustache.MustacheException when one of them has not
     */
    Template(Language language, String subject, String brief, String body) {
        this.language = language;
        this.subject = PLAIN.compile(subject);
        this.brief = SHORT.compile(brief);
        this.body = BODY.compile(body);
    }

    Letter fill(Model model) {
        return fill(model, (line, reason) -> {});
    }

    Letter fill(Model model, Markdown.Complaints complaints) {
        return new Letter(
                Model.tidy(subject.execute(model.values())),
                Model.tidy(brief.execute(model.values())),
                language,
                blocks(model, complaints));
    }

    private List<Letter.Block> blocks(Model model, Markdown.Complaints complaints) {
        return Markdown.blocks(body.execute(model.values()), complaints);
    }

    private static String text(Object value) {
        return value instanceof Value words ? words.text() : value.toString();
    }

    private static String clipped(Object value) {
        var text = text(value);
        if (text.length() <= LONGEST_VALUE || (value instanceof Value words && words.isLink())) {
            return text;
        }
        var end = LONGEST_VALUE - 2;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "..";
    }
}

package se.incidentkedjan.notification.letter;

import com.samskivert.mustache.MustacheException;
import java.util.List;
import java.util.stream.Stream;
import se.incidentkedjan.notification.contact.Language;

/** Fills a template with everything that its message may have to say, and looks at what becomes of it. */
final class Trial {

    private static final int LONGEST_SUBJECT = 200;

    private final Source source;
    private final Template template;

    private Trial(Source source, Template template) {
        this.source = source;
        this.template = template;
    }

    /** Problems are told to the source. */
    static void of(Source source, Template template, LetterKind kind, Language language, String publicUrl) {
        var trial = new Trial(source, template);
        Samples.of(kind, language, publicUrl).forEach(trial::fill);
    }

    private void fill(Sample sample) {
        try {
            var letter = template.fill(
                    sample.model(),
                    (line, reason) -> body("När meddelandet fylls i (%s): %s".formatted(sample.name(), reason)));
            subject(letter, sample);
            brief(letter, sample);
            links(letter, sample);
        } catch (MustacheException e) {
            body("Meddelandet går inte att fylla i (%s). Kontrollera klamrarna.".formatted(sample.name()));
        }
    }

    private void subject(Letter letter, Sample sample) {
        if (letter.subject().isEmpty()) {
            field("subject", "Ämnesraden blir tom (%s).".formatted(sample.name()));
        } else if (letter.subject().length() > LONGEST_SUBJECT) {
            field(
                    "subject",
                    "Ämnesraden blir %d tecken (%s). Den får bli högst %d."
                            .formatted(letter.subject().length(), sample.name(), LONGEST_SUBJECT));
        }
    }

    private void brief(Letter letter, Sample sample) {
        var brief = letter.asDrill().brief();
        if (letter.brief().isEmpty()) {
            field("brief", "Det korta meddelandet blir tomt (%s).".formatted(sample.name()));
        } else if (brief.length() > Template.LONGEST_BRIEF) {
            field(
                    "brief",
                    "Det korta meddelandet blir %d tecken som övning (%s). Det får bli högst %d, så att det ryms i ett sms av några"
                                    .formatted(brief.length(), sample.name(), Template.LONGEST_BRIEF)
                            + " delar.");
        }
        sample.model().links().stream()
                .limit(1)
                .filter(link -> !(letter.brief() + " ").contains(link + " "))
                .forEach(link -> field(
                        "brief",
                        "Länken {{%s}} saknas i det korta meddelandet (%s). Den ska stå för sig själv, med blanksteg omkring."
                                .formatted(sample.nameOf(link), sample.name())));
    }

    private void links(Letter letter, Sample sample) {
        var there = letter.blocks().stream().flatMap(Trial::addresses).toList();
        sample.model().links().stream()
                .filter(link -> !there.contains(link))
                .forEach(link ->
                        body("Länken {{%s}} saknas i meddelandet (%s).".formatted(sample.nameOf(link), sample.name())));
    }

    private static Stream<String> addresses(Letter.Block block) {
        return block instanceof Letter.Link link ? Stream.of(link.address()) : Stream.empty();
    }

    private void field(String name, String reason) {
        var lines = source.content().lines().toList();
        var line = 0;
        while (line < lines.size() && !lines.get(line).stripLeading().startsWith(name)) {
            line++;
        }
        source.problemOnLine(line + 1, reason);
    }

    private void body(String reason) {
        var lines = source.content().lines().map(String::strip).toList();
        source.problemOnLine(List.copyOf(lines).indexOf("---") + 2, reason);
    }
}

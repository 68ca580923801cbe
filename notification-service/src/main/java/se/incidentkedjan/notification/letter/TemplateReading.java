package se.incidentkedjan.notification.letter;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.letter.Source.Part;
import se.incidentkedjan.notification.letter.Tags.Where;

/** Reads a template: a subject, a brief, a line of hyphens and the letter itself. Finds all that can be found before it is filled. */
final class TemplateReading {

    private static final List<String> FIELDS = List.of("subject", "brief");
    private static final Pattern ALONE = Pattern.compile("\\s*\\{\\{\\s*[#^/!][^\\n]*?}}\\s*");
    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*[#^/!][^\\n]*?}}");

    /** What stands for a value while the form of a letter is looked at: a letter that nobody writes. */
    private static final String STAND_IN = "\uE000";

    private final Source source;
    private final LetterKind kind;
    private final Language language;
    private final Map<String, Part> fields = new HashMap<>();
    private int bodyFrom = -1;

    private TemplateReading(Source source, LetterKind kind, Language language) {
        this.source = source;
        this.kind = kind;
        this.language = language;
    }

    /** The template; empty when something is wrong, which is then told to the source. */
    static Optional<Template> read(Source source, LetterKind kind, Language language) {
        return new TemplateReading(source, kind, language).read();
    }

    private Optional<Template> read() {
        split();
        FIELDS.forEach(this::required);
        if (bodyFrom < 0) {
            source.problem(0, "Raden --- saknas. Den ska stå mellan fälten och själva meddelandet.", "");
        }
        if (!source.isRight()) {
            return Optional.empty();
        }
        var body = new Part(bodyFrom, source.content().length());
        fields.forEach((name, part) ->
                Tags.check(source, part, kind.placeholders(), name.equals("subject") ? Where.SUBJECT : Where.BRIEF));
        Tags.check(source, body, kind.placeholders(), Where.BODY);
        if (source.isRight()) {
            form(source.text(body));
        }
        return source.isRight() ? compile(body) : Optional.empty();
    }

    private void split() {
        var from = 0;
        for (var line : source.content().split("\n", -1)) {
            var end = from + line.length();
            if (line.strip().equals("---")) {
                bodyFrom = Math.min(end + 1, source.content().length());
                return;
            }
            if (!line.isBlank()) {
                field(line, from, end);
            }
            from = end + 1;
        }
    }

    private void field(String line, int from, int end) {
        var colon = line.indexOf(':');
        var name = colon < 0 ? line.strip() : line.substring(0, colon).strip();
        if (!FIELDS.contains(name)) {
            source.problem(
                    from,
                    "Före raden --- får bara subject och brief stå, ett på varje rad.%s"
                            .formatted(Nearest.hint(name, FIELDS)),
                    line.strip());
        } else if (colon < 0) {
            source.problem(from, "Efter «%s» ska det stå ett kolon.".formatted(name), line.strip());
        } else if (fields.put(name, new Part(from + colon + 1, end)) != null) {
            source.problem(from, "Fältet «%s» står två gånger.".formatted(name), line.strip());
        }
    }

    private void required(String name) {
        var part = fields.get(name);
        if (part == null) {
            source.problem(0, "Fältet «%s» saknas.".formatted(name), "");
        } else if (source.text(part).isBlank()) {
            source.problem(part.from(), "Fältet «%s» är tomt.".formatted(name), "");
        }
    }

    private String words(String field) {
        return source.text(Objects.requireNonNull(fields.get(field))).strip();
    }

    /** Looks at the letter as it is with every mark passed once, and tells what is wrong on the lines of the file. */
    private void form(String body) {
        var first = source.line(bodyFrom);
        var lines = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        var number = first;
        for (var line : body.split("\n", -1)) {
            if (!ALONE.matcher(line).matches()) {
                lines.add(Tags.TAG.matcher(MARK.matcher(line).replaceAll("")).replaceAll(STAND_IN));
                numbers.add(number);
            }
            number++;
        }
        var blocks = Markdown.blocks(
                String.join("\n", lines), (line, reason) -> source.problemOnLine(numbers.get(line), reason));
        if (blocks.isEmpty()) {
            source.problemOnLine(first, "Meddelandet är tomt.");
        } else if (!(blocks.getFirst() instanceof Letter.Heading heading) || heading.level() != 1) {
            source.problemOnLine(first, "Meddelandet ska börja med en rubrik: # och sedan rubriken.");
        }
        blocks.forEach(block -> addresses(block).forEach(address -> address(address, lines, numbers)));
    }

    private static List<String> addresses(Letter.Block block) {
        return switch (block) {
            case Letter.Link link -> List.of(link.address());
            case Letter.Points points ->
                points.points().stream()
                        .flatMap(point -> Optional.ofNullable(point.address()).stream())
                        .toList();
            default -> List.of();
        };
    }

    private void address(@Nullable String address, List<String> lines, List<Integer> numbers) {
        if (address == null || address.equals(STAND_IN)) {
            return;
        }
        var place = 0;
        while (place < lines.size() - 1 && !lines.get(place).contains("](" + address)) {
            place++;
        }
        if (address.contains(STAND_IN)) {
            source.problemOnLine(
                    numbers.get(place), "Namnet på en länk ska stå ensamt: [Öppna ärendet]({{case-link}}).");
        } else if (!address.startsWith("https://")) {
            source.problemOnLine(
                    numbers.get(place),
                    "En egen länk ska börja med https://, så att ingen kan ändra det den leder till.");
        }
    }

    private Optional<Template> compile(Part body) {
        try {
            return Optional.of(new Template(language, words("subject"), words("brief"), source.text(body)));
        } catch (MustacheException e) {
            source.problem(
                    bodyFrom, "Mallen går inte att läsa. Kontrollera klamrarna.", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}

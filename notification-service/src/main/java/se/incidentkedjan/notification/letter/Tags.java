package se.incidentkedjan.notification.letter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.notification.letter.Source.Part;

/** Looks through the names between braces in a part of a template: that each exists, and stands where it always has a value. */
final class Tags {

    static final Pattern TAG = Pattern.compile("\\{\\{([^\\n]*?)}}");

    private final Source source;
    private final List<Placeholder> names;
    private final Where where;
    private final Deque<Open> open = new ArrayDeque<>();

    /** In which part of a template. */
    enum Where {
        SUBJECT,
        BRIEF,
        BODY
    }

    /** A beginning that waits for its end. */
    private record Open(String name, @Nullable Placeholder placeholder, boolean shown, int place) {}

    private Tags(Source source, List<Placeholder> names, Where where) {
        this.source = source;
        this.names = names;
        this.where = where;
    }

    static void check(Source source, Part part, List<Placeholder> names, Where where) {
        new Tags(source, names, where).check(part);
    }

    private void check(Part part) {
        var matcher = TAG.matcher(source.content()).region(part.from(), part.to());
        var after = part.from();
        while (matcher.find()) {
            between(after, matcher.start());
            tag(matcher.start(), matcher.end(), matcher.group(1).strip());
            after = matcher.end();
        }
        between(after, part.to());
        while (!open.isEmpty()) {
            var left = open.pop();
            source.problem(
                    left.place(),
                    "«%1$s» börjar här men slutar aldrig. Skriv {{/%1$s}} där det ska sluta.".formatted(left.name()),
                    "");
        }
    }

    private void between(int from, int to) {
        for (var braces : List.of("{{", "}}")) {
            var place = source.content().indexOf(braces, from);
            if (place >= 0 && place < to) {
                source.problem(
                        place,
                        "Här står %s utan sin motsvarighet på samma rad. Ett namn skrivs så här: {{reference}}."
                                .formatted(braces),
                        "");
            }
        }
    }

    private void tag(int place, int end, String inside) {
        if (inside.isEmpty()) {
            source.problem(place, "Här står klamrar utan något namn.", "");
            return;
        }
        var name = inside.substring(1).strip();
        switch (inside.charAt(0)) {
            case '!' -> {}
            case '#' -> begin(place, name, true);
            case '^' -> begin(place, name, false);
            case '/' -> end(place, name);
            case '{', '&', '=', '>', '<', '$', '%' ->
                source.problem(
                        place,
                        "«%s» kan inte användas här. Skriv {{namn}}, {{#namn}}, {{^namn}}, {{/namn}} eller {{! anteckning}}."
                                .formatted(inside.charAt(0)),
                        "");
            default -> value(place, end, inside);
        }
    }

    private void begin(int place, String name, boolean shown) {
        var known = find(place, name);
        known.filter(placeholder -> !placeholder.type().hasSection())
                .ifPresent(placeholder ->
                        source.problem(place, "«%s» finns alltid. Ta bort villkoret runt det.".formatted(name), ""));
        open.push(new Open(name, known.orElse(null), shown, place));
    }

    private void end(int place, String name) {
        if (open.isEmpty()) {
            source.problem(place, "«%s» slutar här men har inte börjat.".formatted(name), "");
        } else if (!open.peek().name().equals(name)) {
            source.problem(
                    place,
                    "Här slutar «%s», men det som börjat senast är «%s» på rad %d. Sluta med det först."
                            .formatted(
                                    name,
                                    open.peek().name(),
                                    source.line(open.peek().place())),
                    "");
            while (open.stream().anyMatch(one -> one.name().equals(name))) {
                open.pop();
            }
        } else {
            open.pop();
        }
    }

    private void value(int place, int end, String name) {
        var known = find(place, name);
        if (known.isEmpty()) {
            return;
        }
        var type = known.get().type();
        if (!type.hasValue()) {
            source.problem(
                    place,
                    "«%1$s» är %2$s och har inga egna ord. Skriv {{#%1$s}} före och {{/%1$s}} efter det som ska stå."
                            .formatted(name, type == Placeholder.Type.LIST ? "en lista" : "ett villkor"),
                    "");
        } else if (type.isOptional()
                && open.stream().noneMatch(one -> one.shown() && one.name().equals(name))) {
            source.problem(
                    place,
                    "«%1$s» kan saknas. Skriv {{#%1$s}} före och {{/%1$s}} efter det som ska stå när det finns."
                            .formatted(name),
                    "");
        } else {
            surroundings(place, end, name, type);
        }
    }

    private void surroundings(int place, int end, String name, Placeholder.Type type) {
        var content = source.content();
        if (type.isLink() && where == Where.SUBJECT) {
            source.problem(place, "En länk kan inte stå i ämnesraden. Ta bort «%s».".formatted(name), "");
        }
        if (where != Where.BODY) {
            return;
        }
        var isDestination = content.startsWith("](", place - 2) && content.startsWith(")", end);
        if (type.isLink() && !isDestination) {
            source.problem(
                    place, "Skriv länken med de ord som ska stå på den: [Öppna ärendet]({{%s}}).".formatted(name), "");
        } else if (!type.isLink() && isDestination) {
            source.problem(place, "«%s» är ingen länk.".formatted(name), "");
        }
        if (place > 0 && content.charAt(place - 1) == '\\') {
            source.problem(place, "Ta bort tecknet \\ före klamrarna. Det som fylls i visas alltid som det är.", "");
        }
    }

    private Optional<Placeholder> find(int place, String name) {
        var found = reachable().filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            var list = names.stream()
                    .filter(one -> one.inside().stream()
                            .anyMatch(within -> within.name().equals(name)))
                    .findFirst();
            Set<String> known = new LinkedHashSet<>();
            reachable().map(Placeholder::name).forEach(known::add);
            source.problem(
                    place,
                    list.map(one -> "«%1$s» hör till listan «%2$s». Skriv det mellan {{#%2$s}} och {{/%2$s}}."
                                    .formatted(name, one.name()))
                            .orElseGet(() -> "Namnet «%s» finns inte i det här meddelandet.%s"
                                    .formatted(name, Nearest.hint(name, known))),
                    "");
        }
        return found;
    }

    /** What may be named here, the nearest first. */
    private Stream<Placeholder> reachable() {
        return Stream.concat(
                open.stream()
                        .filter(Open::shown)
                        .map(Open::placeholder)
                        .filter(placeholder -> placeholder != null)
                        .flatMap(placeholder -> placeholder.inside().stream()),
                names.stream());
    }
}

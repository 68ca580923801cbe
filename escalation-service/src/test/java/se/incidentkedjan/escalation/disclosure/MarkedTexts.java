package se.incidentkedjan.escalation.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts with passages to mask in them. */
final class MarkedTexts {

    /**
     * A stretch of a text.
     *
     * @param isSecret whether it is to be masked
     */
    record Stretch(String text, boolean isSecret) {}

    /** A text, as stretches after one another. */
    record Example(List<Stretch> stretches) {

        String text() {
            return stretches.stream().map(Stretch::text).collect(Collectors.joining());
        }

        String marked() {
            var marks = Marks.notIn(text());
            return stretches.stream()
                    .map(stretch -> stretch.isSecret() ? marks.open() + stretch.text() + marks.close() : stretch.text())
                    .collect(Collectors.joining());
        }

        List<String> secrets() {
            return stretches.stream()
                    .filter(Stretch::isSecret)
                    .map(Stretch::text)
                    .toList();
        }

        List<String> shown() {
            var shown = new ArrayList<String>();
            var open = new StringBuilder();
            for (var stretch : stretches) {
                if (!stretch.isSecret()) {
                    open.append(stretch.text());
                } else if (!open.isEmpty()) {
                    shown.add(open.toString());
                    open.setLength(0);
                }
            }
            if (!open.isEmpty()) {
                shown.add(open.toString());
            }
            return shown;
        }

        List<Part.Run> runs() {
            var runs = new ArrayList<Part.Run>();
            for (var stretch : stretches) {
                if (stretch.isSecret()) {
                    runs.add(new Part.Run.Hidden());
                } else if (!runs.isEmpty() && runs.getLast() instanceof Part.Run.Shown(var before)) {
                    runs.set(runs.size() - 1, new Part.Run.Shown(before + stretch.text()));
                } else {
                    runs.add(new Part.Run.Shown(stretch.text()));
                }
            }
            return runs;
        }

        List<MarkedText.Passage> passages() {
            var passages = new ArrayList<MarkedText.Passage>();
            int at = 0;
            for (var stretch : stretches) {
                int end = at + stretch.text().length();
                if (stretch.isSecret()) {
                    passages.add(new MarkedText.Passage(at, end));
                }
                at = end;
            }
            return passages;
        }
    }

    private MarkedTexts() {}

    /** Of few and awkward signs, so that marks are often looked for among brackets of the text itself. */
    static Arbitrary<Example> ofAnySigns() {
        return examples(Arbitraries.strings()
                .withChars('[', ']', '{', '}', '(', ')', '1', '2', 'a', 'Å', ' ', '\n', '<')
                .ofMinLength(1)
                .ofMaxLength(6));
    }

    /** Of words that come again, whole, with an s and inside others. */
    static Arbitrary<Example> ofWords() {
        return examples(Arbitraries.of(
                        "Anna", "anna", "Annas", "Annika", "Bo", "ringde", "sin mamma", "mamma", "08", "1208", ",", ".")
                .flatMap(word -> Arbitraries.of(" ", "\n", "", ", ").map(space -> word + space)));
    }

    private static Arbitrary<Example> examples(Arbitrary<String> texts) {
        return texts.flatMap(text -> Arbitraries.of(true, false).map(isSecret -> new Stretch(text, isSecret)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(Example::new)
                .filter(MarkedTexts::isUsable);
    }

    private static boolean isUsable(Example example) {
        return example.text().equals(example.text().strip())
                && !example.secrets().isEmpty()
                && example.secrets().stream().noneMatch(String::isBlank);
    }
}

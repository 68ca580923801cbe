package se.incidentkedjan.escalation.disclosure;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that are masked, and by which they are known wherever they stand. */
final class Secret {

    private static final String LETTER = "[\\p{L}\\p{M}]";
    private static final String DIGIT = "\\p{N}";
    private static final String EITHER = "[\\p{L}\\p{M}\\p{N}]";
    private static final Pattern LETTERS = Pattern.compile(EITHER);
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final int TELLING_LETTERS = 3;

    private final CaseField field;
    private final @Nullable String passage;
    private final boolean isTelling;
    private final Pattern saying;

    private Secret(CaseField field, String words, boolean isPassage, boolean isInWordBefore, boolean isInWordAfter) {
        this.field = field;
        this.passage = isPassage ? words : null;
        this.isTelling = !isPassage || LETTERS.matcher(words).results().count() >= TELLING_LETTERS;
        // Someone's name is given out by what is someone's as well.
        this.saying = Pattern.compile(
                (isInWordBefore ? "" : "(?<!" + kind(words.codePointAt(0)) + ")")
                        + Pattern.quote(words)
                        + (isInWordAfter ? "" : "s?(?!" + kind(words.codePointBefore(words.length())) + ")"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What a field says that is masked as a whole; nothing when that points out nobody. */
    static List<Secret> whole(CaseField field) {
        return !field.telling()
                ? List.of()
                : field.lines().stream()
                        .map(Secret::tidy)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Secret(field, line, false, false, false))
                        .toList();
    }

    /**
     * A passage that is masked in the text of a field, without the signs around it; empty when there is nothing but signs.
     *
     * @param from where it begins in the text
     * @param to where it ends
     */
    static Optional<Secret> passage(CaseField field, int from, int to) {
        var text = field.text();
        var letters = LETTERS.matcher(text).region(from, to).results().toList();
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        int first = letters.getFirst().start();
        int last = letters.getLast().end();
        return Optional.of(new Secret(
                field,
                tidy(text.substring(first, last)),
                true,
                first > 0 && isOneWord(text.codePointBefore(first), text.codePointAt(first)),
                last < text.length() && isOneWord(text.codePointAt(last), text.codePointBefore(last))));
    }

    /** What is wrong when it stands in what is given out of the text that it is masked in. */
    Optional<Mistake> standsInOwn(String tidied) {
        return passage != null && saying.matcher(tidied).find()
                ? Optional.of(Mistake.at(Mistake.Kind.PASSAGE_REMAINS, passage))
                : Optional.empty();
    }

    /**
     * What is wrong when it stands anywhere else. A passage of one or two letters may: every date and code would show it, and
     * nobody could be told by it there.
     */
    Optional<Mistake> standsIn(String tidied) {
        return isTelling && saying.matcher(tidied).find()
                ? Optional.of(new Mistake(Mistake.Kind.SHOWS_MASKED, field.label(), passage))
                : Optional.empty();
    }

    boolean isPassageOf(Part part) {
        return passage != null && field.code().equals(part.code());
    }

    /** A text in the one form in which the same words are the same signs. */
    static String tidy(String text) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return SPACE.matcher(visible).replaceAll(" ").strip();
    }

    private static boolean isOneWord(int beside, int edge) {
        return Character.toString(beside).matches(kind(edge));
    }

    // A name ends where a number begins: a user name often is one with the other.
    private static String kind(int edge) {
        var sign = Character.toString(edge);
        return sign.matches(DIGIT) ? DIGIT : sign.matches(LETTER) ? LETTER : EITHER;
    }
}

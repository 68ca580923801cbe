package se.incidentkedjan.intake.form;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How easily a text is read, by its counts.
 *
 * @param words in it
 * @param sentences in it; a colon ends one, and so does the end of the text
 * @param longWords those of more than six letters
 * @param characters letters and digits in it
 */
record Readability(int words, int sentences, int longWords, int characters) {

    static final Readability OF_NOTHING = new Readability(0, 0, 0, 0);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");
    /** The dots of 15.30 and kommun.example end nothing. */
    private static final Pattern END = Pattern.compile("[.!?:]+(?=[\\s»”\")]|$)");

    static Readability of(String text) {
        var stripped = text.strip();
        var words = WORD.matcher(stripped).results().map(MatchResult::group).toList();
        int ends = (int) END.matcher(stripped).results().count();
        boolean isEnded = stripped.matches("(?s).*[.!?:][»”\")]*");
        return new Readability(
                words.size(),
                isEnded || words.isEmpty() ? ends : ends + 1,
                (int) words.stream().filter(word -> letters(word) > 6).count(),
                (int) stripped.chars().filter(Character::isLetterOrDigit).count());
    }

    private static long letters(String word) {
        return word.chars().filter(Character::isLetter).count();
    }

    Readability and(Readability other) {
        return new Readability(
                words + other.words,
                sentences + other.sentences,
                longWords + other.longWords,
                characters + other.characters);
    }

    /**
     * Läsbarhetsindex (C. H. Björnsson, Läsbarhet, 1968): words a sentence, and how many in a hundred are long. Below 30 is
     * very easy, as books for children; 30 to 40 easy, as novels and magazines; 40 to 50 as newspapers; above 50 as what
     * authorities write.
     */
    double lix() {
        return (double) words / sentences + 100.0 * longWords / words;
    }

    /**
     * Automated Readability Index (E. A. Smith and R. J. Senter, AMRL-TR-66-220, 1967): the year of an American school in
     * which the text is read. Made for English, where long words are counted by their characters as here and in LIX.
     */
    double ari() {
        return 4.71 * characters / words + 0.5 * words / sentences - 21.43;
    }
}

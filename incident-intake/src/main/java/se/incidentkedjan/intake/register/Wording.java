package se.incidentkedjan.intake.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what people write in cells and headings to one form, by which it is compared. */
final class Wording {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}_*]+");
    private static final Pattern ENDING = Pattern.compile("[\\s:.]+$");

    private Wording() {}

    /** In small letters, with single spaces, and without what ends a heading. */
    static String plain(String text) {
        var spaced = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return ENDING.matcher(spaced).replaceAll("");
    }
}

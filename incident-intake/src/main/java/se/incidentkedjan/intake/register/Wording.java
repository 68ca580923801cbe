package se.incidentkedjan.intake.register;

import java.text.Normalizer;
import java.util.Locale;

/** Brings what people write in cells and headings to one form, by which it is compared. */
final class Wording {

    private Wording() {}

    /** In small letters, with single spaces, and without what ends a heading. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}_*]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s:.]+$", "");
    }
}

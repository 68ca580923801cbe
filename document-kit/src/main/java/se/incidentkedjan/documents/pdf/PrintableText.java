package se.incidentkedjan.documents.pdf;

import java.text.Normalizer;
import se.incidentkedjan.documents.LegibleText;

/** Text as a page can show it: a sign that no typeface has stands as its number, so that nothing is lost unseen. */
final class PrintableText {

    private PrintableText() {}

    /** {@return the text with its line breaks} */
    static String of(String text) {
        String composed = Normalizer.normalize(LegibleText.of(text), Normalizer.Form.NFC);
        StringBuilder printable = new StringBuilder(composed.length());
        composed.codePoints().forEach(sign -> {
            if (onlyJoins(sign)) {
                return;
            }
            if (sign == '\n' || Typefaces.all().show(sign)) {
                printable.appendCodePoint(sign);
            } else if (sign == '\t' || Character.isSpaceChar(sign)) {
                printable.append(' ');
            } else {
                printable.append(LegibleText.number(sign));
            }
        });
        return printable.toString();
    }

    /** Signs that say how their neighbours are drawn, and have no picture of their own. */
    private static boolean onlyJoins(int sign) {
        return Character.getType(sign) == Character.FORMAT || (sign >= 0xFE00 && sign <= 0xFE0F);
    }
}

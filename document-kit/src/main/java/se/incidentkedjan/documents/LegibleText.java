package se.incidentkedjan.documents;

/**
 * Text in which nothing is invisible: signs that a document cannot hold, or that make it read otherwise than it is
 * written, stand as their number.
 */
public final class LegibleText {

    private LegibleText() {}

    /**
     * Writes control characters, halves of characters, characters that are none and marks that turn the reading direction
     * as for example «[U+0007]». Line breaks and tabs stay; every line break becomes a line feed.
     *
     * @param text as somebody wrote it
     * @return text that XML, CSV and a page can hold
     */
    public static String of(String text) {
        int first = firstToChange(text);
        if (first < 0) {
            return text;
        }
        StringBuilder legible = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int sign = text.codePointAt(i);
            int length = Character.charCount(sign);
            if (sign == '\r') {
                legible.append('\n');
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    length = 2;
                }
            } else if (mayStand(sign)) {
                legible.appendCodePoint(sign);
            } else {
                legible.append(number(sign));
            }
            i += length;
        }
        return legible.toString();
    }

    /** {@return how a sign is written that cannot be shown, for example «[U+1F9EF]»} */
    public static String number(int sign) {
        return "[U+%04X]".formatted(sign);
    }

    private static int firstToChange(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!mayStand(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mayStand(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\t';
            case Character.SURROGATE -> false;
            case Character.UNASSIGNED -> (sign & 0xFFFE) != 0xFFFE && (sign < 0xFDD0 || sign > 0xFDEF);
            case Character.FORMAT -> !turnsTheReading(sign);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Embeddings, overrides and isolates: with them a text can be shown in another order than it is stored. */
    private static boolean turnsTheReading(int sign) {
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }
}

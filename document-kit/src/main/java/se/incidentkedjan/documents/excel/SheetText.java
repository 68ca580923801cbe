package se.incidentkedjan.documents.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.incidentkedjan.documents.LegibleText;

/** Text as a cell of a sheet can hold it. */
final class SheetText {

    /** What a cell holds at most, counted as Excel does. */
    static final int LONGEST = 32_767;

    /** Excel reads this as one sign by its number. */
    private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SheetText() {}

    /** {@return the text; one that is too long is cut and says so at its end} */
    static String of(String text) {
        return NUMBERED.matcher(fitting(LegibleText.of(text)))
                .replaceAll(found -> Matcher.quoteReplacement("_x005F_x" + found.group(1) + "_"));
    }

    private static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String end = " … [avkortad: texten har " + text.length() + " tecken, en cell i Excel rymmer " + LONGEST + "]";
        int kept = LONGEST - end.length();
        if (Character.isHighSurrogate(text.charAt(kept - 1))) {
            kept--;
        }
        return text.substring(0, kept) + end;
    }
}

package se.incidentkedjan.documents.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines that have room, by how wide letters usually are: a page has a typeface of its own. */
final class Lines {

    private static final String CUT = "…";

    private Lines() {}

    /** {@return how wide a text is in its own size, rather too much than too little} */
    static double width(String text) {
        return text.codePoints().mapToDouble(Lines::width).sum();
    }

    /** {@return all of the text on as many lines as it takes, each at most so wide} */
    static List<String> all(String text, double widest) {
        return broken(text, widest);
    }

    /** {@return the text on so many lines at most, with a mark where it is cut} */
    static List<String> atMost(int most, String text, double widest) {
        List<String> lines = broken(text, widest);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1), widest));
        return kept;
    }

    private static List<String> broken(String text, double widest) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("[ \\t\\n\\r]+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= widest) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line) > widest && line.codePointCount(0, line.length()) > 1) {
                int end = fitting(line, widest);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    private static String cut(String line, double widest) {
        String kept = line;
        while (width(kept + CUT) > widest && kept.codePointCount(0, kept.length()) > 1) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.strip() + CUT;
    }

    /** A word that is wider than a line is broken after a hyphen if it has one, and else where the line is full. */
    private static int fitting(String word, double widest) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1))) <= widest) {
            end = word.offsetByCodePoints(end, 1);
        }
        int hyphen = word.lastIndexOf('-', end - 1);
        return hyphen > 0 ? hyphen + 1 : end;
    }

    private static double width(int sign) {
        if (sign > 0x2E80) {
            return 1;
        }
        return switch (Character.getType(sign)) {
            case Character.UPPERCASE_LETTER -> sign == 'M' || sign == 'W' ? 0.93 : sign == 'I' ? 0.3 : 0.74;
            case Character.LOWERCASE_LETTER ->
                "mw".indexOf(sign) >= 0 ? 0.87 : "fijlrt".indexOf(sign) >= 0 ? 0.32 : 0.57;
            case Character.DECIMAL_DIGIT_NUMBER -> 0.57;
            case Character.SPACE_SEPARATOR -> 0.28;
            case Character.NON_SPACING_MARK -> 0;
            default -> ".,:;!|'()-".indexOf(sign) >= 0 ? 0.33 : 0.8;
        };
    }
}

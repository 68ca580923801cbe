package se.incidentkedjan.documents.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import se.incidentkedjan.documents.LegibleText;

/** Names that Excel takes for sheets: short, without certain signs, and no two alike whatever their case. */
final class SheetNames {

    private static final int LONGEST = 31;

    /** Excel keeps this name for itself. */
    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** {@return a name for a sheet, as near the title as can be} */
    String of(String title) {
        String wanted = LegibleText.of(title)
                .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]+", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^'+|'+$", "");
        String name = shortened(wanted.isBlank() ? "Blad" : wanted, LONGEST);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String number = " (" + i + ")";
            name = shortened(wanted.isBlank() ? "Blad" : wanted, LONGEST - number.length()) + number;
        }
        return name;
    }

    private static String shortened(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end).strip() + "…";
    }
}

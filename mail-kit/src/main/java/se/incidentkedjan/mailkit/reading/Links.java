package se.incidentkedjan.mailkit.reading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** Gathers the links of a mail. */
final class Links {

    private static final Pattern IN_TEXT = Pattern.compile(
            "(?i)\\b(?:(?:https?|ftps?)://|www\\.(?=[\\p{L}\\p{N}]))[^\\s<>\"'\\u00ab\\u00bb\\u201d\\u2019]{1,2000}");
    private static final Pattern AFTER = Pattern.compile("[.,;:!?)\\]}]+$");

    private final int most;
    private final Remarks remarks;
    private final Set<Link> all = new LinkedHashSet<>();
    private final Set<List<String>> seen = new HashSet<>();

    Links(int most, Remarks remarks) {
        this.most = most;
        this.remarks = remarks;
    }

    void add(String target, String shown) {
        if (target.isBlank()) {
            return;
        }
        // The same link a hundred times is made harmless once.
        if (seen.contains(List.of(target, shown)) || isFull()) {
            return;
        }
        seen.add(List.of(target, shown));
        all.add(Link.of(target, shown));
    }

    /** Whether no more are taken; asked when there is one more. */
    boolean isFull() {
        if (all.size() >= most) {
            remarks.add(Code.LINKS_LEFT_OUT);
        }
        return all.size() >= most;
    }

    void inText(String text) {
        var found = IN_TEXT.matcher(text);
        while (found.find()) {
            var target = AFTER.matcher(found.group()).replaceFirst("");
            add(target, target);
        }
    }

    List<Link> all() {
        return List.copyOf(all);
    }
}

package se.incidentkedjan.reporting.opendata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.LegibleText;
import se.incidentkedjan.reporting.opendata.ReadFile.Fault;

/** What is wrong with a file, as it is found. The first few are told and the rest counted: nobody reads a thousand. */
final class Faults {

    private static final int TOLD = 5;
    private static final int QUOTED = 40;

    private final String file;
    private final List<Fault> told = new ArrayList<>();
    private int more;

    Faults(String file) {
        this.file = file;
    }

    void add(@Nullable String place, String message, String... quoted) {
        if (told.size() == TOLD) {
            more++;
            return;
        }
        var shown = new Object[quoted.length];
        for (int at = 0; at < quoted.length; at++) {
            shown[at] = shown(quoted[at]);
        }
        told.add(new Fault(file, place, message.formatted(shown)));
    }

    boolean isNone() {
        return told.isEmpty();
    }

    List<Fault> all() {
        var all = new ArrayList<>(told);
        if (more > 0) {
            all.add(new Fault(
                    file,
                    null,
                    "och %d fel till. Hämta filen på nytt från den kommun som har publicerat den.".formatted(more)));
        }
        return all;
    }

    /** What a stranger wrote, short and on one line. */
    static String shown(String text) {
        var cut = text.length() > QUOTED
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, QUOTED) - 1)) + "…"
                : text;
        return LegibleText.of(cut).replace('\n', ' ').replace('\t', ' ');
    }
}

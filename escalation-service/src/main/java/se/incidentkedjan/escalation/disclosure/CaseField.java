package se.incidentkedjan.escalation.disclosure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One field of a case, as people read it.
 *
 * @param code its code
 * @param label what it is, in Swedish
 * @param lines what it says
 * @param telling whether what it says points out someone or something by itself, so that it must not stand in other
 *     fields either when it is masked
 * @param prose whether it is running text, of which a part can be masked
 */
public record CaseField(String code, String label, List<String> lines, boolean telling, boolean prose) {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    /** Keeps its own copy of the lines. */
    public CaseField {
        lines = List.copyOf(lines);
    }

    /** A field that is given out or masked as a whole. */
    public CaseField(String code, String label, List<String> lines, boolean telling) {
        this(code, label, lines, telling, false);
    }

    /** What it says as one text, in the form in which a person marks passages of it. */
    public String text() {
        return asKept(String.join("\n", lines));
    }

    /** Whether a text that has been through a page is this one, untouched. */
    public boolean isText(String typed) {
        return asKept(typed).equals(text());
    }

    // A browser sends its own line ends, and drops the first when it comes before everything else.
    static String asKept(String text) {
        return LINE_END.matcher(text).replaceAll("\n").strip();
    }

    /** Tells only which field it is, so that no log can tell more. */
    @Override
    public String toString() {
        return "CaseField[" + code + "]";
    }
}

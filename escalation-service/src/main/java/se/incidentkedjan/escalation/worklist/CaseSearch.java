package se.incidentkedjan.escalation.worklist;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What someone calls a case: its reference, the number in that, or what the diarium calls it.
 *
 * @param year of the reference; absent when only the number is told
 * @param number of the reference; absent when it cannot be one
 * @param diary the same text as a number of a diarium
 */
public record CaseSearch(@Nullable Integer year, @Nullable Long number, String diary) {

    private static final Pattern REFERENCE = Pattern.compile("(?:(\\d{4})\\s*-\\s*)?(\\d{1,12})");
    private static final int LONGEST = 80;

    /** Reads what someone has typed; empty when that is nothing, or longer than anything that a case is called. */
    public static Optional<CaseSearch> of(String text) {
        var typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        var form = REFERENCE.matcher(typed);
        var diary = WorkListRow.searched(typed);
        if (!form.matches()) {
            return Optional.of(new CaseSearch(null, null, diary));
        }
        return Optional.of(new CaseSearch(
                form.group(1) == null ? null : Integer.valueOf(form.group(1)), Long.valueOf(form.group(2)), diary));
    }

    /** Whether this row is called that. */
    public boolean finds(WorkListRow row) {
        var isReference = number != null
                && row.number() == number
                && (year == null || row.reference().year() == year);
        return isReference || diary.equals(row.diary());
    }
}

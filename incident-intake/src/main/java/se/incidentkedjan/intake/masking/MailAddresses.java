package se.incidentkedjan.intake.masking;

import java.util.ArrayList;
import java.util.List;

/** What stands around an @, read from it in both directions so that a long text is read once. */
final class MailAddresses implements Finder {

    private static final String SIGNS = "!#$%&'*+/=?^_`{|}~.-";
    private static final int LONGEST_PART = 254;

    @Override
    public List<Found> in(String text) {
        var found = new ArrayList<Found>();
        int floor = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > floor && at - start < LONGEST_PART && isOfName(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST_PART && isOfDomain(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
                end--;
            }
            if (start < at && text.substring(at + 1, end).indexOf('.') > 0) {
                found.add(new Found(PatternKind.EMAIL, start, end));
                floor = end;
            }
        }
        return found;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
    }

    private static boolean isOfDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}

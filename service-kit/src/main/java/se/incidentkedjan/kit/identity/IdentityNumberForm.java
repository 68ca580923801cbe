package se.incidentkedjan.kit.identity;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Ten or twelve digits that begin with a date, with or without a sign before the last four: personnummer, samordningsnummer
 * (the day is 60 higher) and those with a letter among the last four. The last digit need not be right. Some mobile phone numbers
 * look the same; two dates in a row are no such number.
 */
public final class IdentityNumberForm {

    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])";
    /** The second day of a span, which otherwise would begin with the last four. */
    private static final String DATE = "(?:19|20)\\d{2}[-/.]" + MONTH + "[-/.]" + DAY + "(?!\\d)";

    private static final String SERIAL = "(?:\\d{4}|[TRSUWXJKLMNtrsuwxjklmn]\\d{3})";
    private static final String SIGN = "\\h{0,2}[-+\u2010-\u2015\u2212]?\\h{0,2}";

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d])(?:(?:18|19|20)?\\d{2}" + MONTH + DAY + "|(?:18|19|20)\\d{2}[-/. ]" + MONTH
                    + "[-/. ]" + DAY + ")" + SIGN + "(?!" + DATE + ")" + SERIAL + "(?![\\d])");

    private IdentityNumberForm() {}

    /** Where such numbers stand in a text, in order, none overlapping another. Takes time in proportion to the text. */
    public static Stream<MatchResult> in(String text) {
        return NUMBER.matcher(text).results();
    }
}

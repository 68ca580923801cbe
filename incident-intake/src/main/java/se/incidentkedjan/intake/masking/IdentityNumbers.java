package se.incidentkedjan.intake.masking;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Ten or twelve digits that begin with a date, with or without a sign before the last four: personnummer, samordningsnummer
 * (the day is 60 higher) and those with a letter among the last four. The last digit need not be right.
 */
final class IdentityNumbers implements Finder {

    private static final int TEN_DIGITS = 10;
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])";
    private static final String SERIAL = "(?:\\d{4}|[TRSUWXJKLMNtrsuwxjklmn]\\d{3})";
    private static final String SIGN = "\\h{0,2}[-+\u2010-\u2015\u2212]?\\h{0,2}";

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d])(?:(?:18|19|20)?\\d{2}" + MONTH + DAY
            + "|(?:18|19|20)\\d{2}[-/. ]" + MONTH + "[-/. ]" + DAY + ")" + SIGN + SERIAL + "(?![\\d])");

    @Override
    public List<Found> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(found -> !isMobilePhone(found.group()))
                .map(found -> new Found(PatternKind.IDENTITY_NUMBER, found.start(), found.end()))
                .toList();
    }

    /** The day of a samordningsnummer makes some of them look like one; those whose last digit is right are numbers of people. */
    private static boolean isMobilePhone(String text) {
        return text.startsWith("07") && text.length() == TEN_DIGITS && !Luhn.holds(text) && PhoneNumbers.isNumber(text);
    }
}

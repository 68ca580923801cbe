package se.incidentkedjan.intake.masking;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.stream.StreamSupport;

/** Swedish phone numbers however they are written, and those of other countries with their prefix. */
final class PhoneNumbers implements Finder {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final long MOST_TRIES = 2_000;

    /** Whether the text, and all of it, is a number in Sweden. */
    static boolean isNumber(String text) {
        try {
            return LIBRARY.isValidNumberForRegion(LIBRARY.parse(text, "SE"), "SE");
        } catch (NumberParseException e) {
            return false;
        }
    }

    @Override
    public List<Found> in(String text) {
        return StreamSupport.stream(
                        LIBRARY.findNumbers(text, "SE", PhoneNumberUtil.Leniency.VALID, MOST_TRIES)
                                .spliterator(),
                        false)
                .map(found -> new Found(PatternKind.PHONE, found.start(), found.end()))
                .toList();
    }
}

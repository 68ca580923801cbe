package se.incidentkedjan.intake.masking;

import java.util.List;
import se.incidentkedjan.kit.identity.IdentityNumberForm;

/** Identity numbers of people: personnummer and samordningsnummer, also when the last digit is not right. */
final class IdentityNumbers implements Finder {

    private static final int TEN_DIGITS = 10;

    @Override
    public List<Found> in(String text) {
        return IdentityNumberForm.in(text)
                .filter(found -> !isMobilePhone(found.group()))
                .map(found -> new Found(PatternKind.IDENTITY_NUMBER, found.start(), found.end()))
                .toList();
    }

    /** The day of a samordningsnummer makes some of them look like one; those whose last digit is right are numbers of people. */
    private static boolean isMobilePhone(String text) {
        return text.startsWith("07") && text.length() == TEN_DIGITS && !Luhn.holds(text) && PhoneNumbers.isNumber(text);
    }
}

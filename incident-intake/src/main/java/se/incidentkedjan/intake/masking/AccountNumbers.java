package se.incidentkedjan.intake.masking;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** IBANs, payment cards whose last digit is right, and digits after a word for an account. */
final class AccountNumbers implements Finder {

    private static final Pattern IBAN = Pattern.compile(
            "(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?:\\h?[A-Z0-9]{4}){2,7}(?:\\h?[A-Z0-9]{1,3})?(?![\\p{L}\\d])");
    private static final Pattern CARD = Pattern.compile("(?<![\\d])\\d(?:[\\h-]?\\d){12,18}(?![\\d])");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:bankgiro|plusgiro|postgiro|bg|pg|clearing|konto|bankkonto|kortnummer|kort)"
                    + "(?:numret|nummer|nr|n)?\\.?\\h{0,3}(?:är\\h{1,3})?[:\\h]{0,3}(\\d[\\d\\h,.-]{3,24}\\d)(?!\\d)");

    @Override
    public List<Found> in(String text) {
        return Stream.of(
                        IBAN.matcher(text).results().map(found -> whole(found)),
                        CARD.matcher(text)
                                .results()
                                .filter(found -> Luhn.holds(found.group()))
                                .map(found -> whole(found)),
                        NAMED.matcher(text)
                                .results()
                                .map(found -> new Found(PatternKind.ACCOUNT_NUMBER, found.start(1), found.end(1))))
                .flatMap(found -> found)
                .toList();
    }

    private static Found whole(MatchResult found) {
        return new Found(PatternKind.ACCOUNT_NUMBER, found.start(), found.end());
    }
}

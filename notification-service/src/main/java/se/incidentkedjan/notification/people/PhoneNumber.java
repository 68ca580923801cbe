package se.incidentkedjan.notification.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people in Sweden write them, and as the networks want them (E.164). */
final class PhoneNumber {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\u00a0()/.\u2013-]+");
    private static final Pattern E_164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private PhoneNumber() {}

    /** {@return such as {@code +46701740605} for 070-174 06 05; empty when it is no phone number} */
    static Optional<String> international(String written) {
        var digits = SEPARATORS.matcher(written.replace("(0)", "")).replaceAll("");
        String number;
        if (digits.startsWith("00")) {
            number = "+" + digits.substring(2);
        } else if (digits.startsWith("0")) {
            number = "+46" + digits.substring(1);
        } else {
            number = digits;
        }
        return E_164.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}

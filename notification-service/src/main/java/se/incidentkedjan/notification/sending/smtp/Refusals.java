package se.incidentkedjan.notification.sending.smtp;

import jakarta.mail.MessagingException;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Finds in what went wrong whether the relay said no for good, and to what. */
final class Refusals {

    /** What the relay meant. */
    enum Meaning {
        /** It will never take this message to this address. */
        NEVER,
        /** It takes nothing from us as we are set up now. */
        NOT_FROM_US,
        /** It may take it another time. */
        LATER
    }

    private static final int PERMANENT = 500;

    private Refusals() {}

    static Meaning of(MessagingException failure) {
        var meaning = Meaning.LATER;
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException recipient) {
                return recipient.getReturnCode() >= PERMANENT ? Meaning.NEVER : Meaning.LATER;
            }
            if (cause instanceof SMTPSenderFailedException) {
                return Meaning.NOT_FROM_US;
            }
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() >= PERMANENT) {
                // What is said to the sender concerns every message: giving up one by one would lose them all.
                var command = String.valueOf(refused.getCommand()).toUpperCase(Locale.ROOT);
                meaning = command.startsWith("MAIL") ? Meaning.NOT_FROM_US : Meaning.NEVER;
            }
        }
        return meaning;
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException chained ? chained.getNextException() : null;
    }
}

package se.incidentkedjan.notification.sending.smtp;

import jakarta.mail.MessagingException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Finds in what went wrong whether the relay said no for good, and to what. */
final class Refusals {

    /** What the relay meant. */
    enum Meaning {
        /** It will never take this message. */
        NEVER,
        /** It will never take a message to this address. */
        NOT_TO_THEM,
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
                return recipient.getReturnCode() >= PERMANENT ? Meaning.NOT_TO_THEM : Meaning.LATER;
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

    /** Whether it is the encryption of the connection that did not come about. */
    static boolean isAboutTls(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    || String.valueOf(cause.getMessage()).contains("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException chained ? chained.getNextException() : null;
    }
}

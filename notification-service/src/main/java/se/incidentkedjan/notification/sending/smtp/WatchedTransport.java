package se.incidentkedjan.notification.sending.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection that knows whether the relay may have accepted a message without our hearing so. */
final class WatchedTransport extends SMTPTransport {

    private boolean unanswered;

    WatchedTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** A message is about to be sent. */
    void begin() {
        unanswered = false;
    }

    /** Whether the whole message was given to the relay and its answer never came. */
    boolean isUnanswered() {
        return unanswered;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        unanswered = true;
        try {
            super.finishData();
            unanswered = false;
        } catch (SMTPSendFailedException e) {
            // No code means that the connection ended instead of an answer.
            unanswered = e.getReturnCode() <= 0;
            throw e;
        }
    }
}

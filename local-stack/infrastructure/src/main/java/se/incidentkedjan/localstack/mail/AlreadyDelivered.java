package se.incidentkedjan.localstack.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import jakarta.mail.internet.MimeMessage;

/** What the library is given to deliver to once our own folder has the mail: nothing is left to do. */
final class AlreadyDelivered extends UserImpl {
    @SuppressWarnings("NullAway") // Only delivery uses the host manager, and delivery is overridden here.
    private AlreadyDelivered(String address) {
        super(address, address, address, null);
    }

    static AlreadyDelivered to(String address) {
        return new AlreadyDelivered(address);
    }

    @Override
    public void deliver(MovingMessage message) {
        // Done by ArchivedFolder.
    }

    @Override
    public void deliver(MimeMessage message) {
        // Done by ArchivedFolder.
    }
}

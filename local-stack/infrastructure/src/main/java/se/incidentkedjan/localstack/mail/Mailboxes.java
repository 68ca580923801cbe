package se.incidentkedjan.localstack.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who has a mailbox: the example people from the start, and any other address as soon as mail comes for it. The
 * password is the part before the @, and that part alone is enough to log in.
 */
final class Mailboxes extends UserManager {
    static final String DOMAIN = "@kommun.example";

    Mailboxes(ImapHostManager imap) {
        super(imap);
    }

    @Override
    public @Nullable GreenMailUser getUser(String login) {
        return super.getUser(login.contains("@") ? login : login.trim() + DOMAIN);
    }

    /** The mailbox of an address, created if it is new. */
    synchronized GreenMailUser of(String address) {
        String normal = address.trim().toLowerCase(Locale.ROOT);
        GreenMailUser user = getUserByEmail(normal);
        if (user != null) {
            return user;
        }
        int at = normal.indexOf('@');
        try {
            return createUser(normal, normal, at > 0 ? normal.substring(0, at) : normal);
        } catch (UserException e) {
            throw new IllegalStateException("no mailbox can be created for " + normal, e);
        }
    }
}

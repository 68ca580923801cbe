package se.incidentkedjan.notification.postbox.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.postbox.MailDesk.Verdict;
import se.incidentkedjan.notification.postbox.MailReader;

/** An open mailbox. A mail is marked as read only when what it led to is durable. */
final class ImapBox implements AutoCloseable {

    /** On mails that are left for a person, so that they are not read again and again. */
    private static final String LEFT = "$IncidentkedjanLeft";

    private static final String CONNECT_MILLIS = "5000";
    private static final int AT_ONCE = 200;
    private static final int READ_SLACK_MILLIS = 30_000;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final boolean keepsMarks;
    private final boolean idles;
    private int counted;

    private ImapBox(IMAPStore store, IMAPFolder folder) throws MessagingException {
        this.store = store;
        this.folder = folder;
        var kept = folder.getPermanentFlags();
        this.keepsMarks = kept != null && kept.contains(Flags.Flag.USER);
        this.idles = store.hasCapability("IDLE");
    }

    static ImapBox open(PostboxSettings settings, @Nullable SSLContext trusted) throws MessagingException {
        var session = Session.getInstance(properties(settings, trusted));
        var store = (IMAPStore) session.getStore(settings.tls() ? "imaps" : "imap");
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapBox(store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(PostboxSettings settings, @Nullable SSLContext trusted) {
        var protocol = settings.tls() ? "mail.imaps." : "mail.imap.";
        var properties = new Properties();
        // To look is not to have read: without this the server marks what is fetched.
        properties.put(protocol + "peek", "true");
        properties.put(protocol + "connectiontimeout", CONNECT_MILLIS);
        // Also ends a wait for news on a connection that is dead without having said so.
        properties.put(
                protocol + "timeout",
                Long.toString(settings.interval().plusMillis(READ_SLACK_MILLIS).toMillis()));
        properties.put(protocol + "writetimeout", Integer.toString(READ_SLACK_MILLIS));
        properties.put(
                protocol + "starttls.enable",
                Boolean.toString(settings.starttls() != PostboxSettings.Starttls.OFF && !settings.tls()));
        properties.put(
                protocol + "starttls.required",
                Boolean.toString(settings.starttls() == PostboxSettings.Starttls.REQUIRED && !settings.tls()));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        if (trusted != null) {
            properties.put(protocol + "ssl.socketFactory", trusted.getSocketFactory());
        }
        return properties;
    }

    /** Identifies the mails of this box; another one begins them anew. */
    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /**
     * Reads what has not been read.
     *
     * @param left the mails that a server without marks of our own cannot show as left for a person; grows
     * @return how many are left for a person
     */
    int read(Function<byte[], Verdict> desk, Set<Long> left) throws MessagingException {
        counted = folder.getMessageCount();
        var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(unread, profile);
        int forAPerson = 0;
        int taken = 0;
        for (Message mail : unread) {
            long uid = folder.getUID(mail);
            if (left.contains(uid) || mail.getFlags().contains(LEFT)) {
                forAPerson++;
            } else if (taken < AT_ONCE) {
                taken++;
                forAPerson += deal(mail, uid, desk, left);
            }
        }
        if (taken == AT_ONCE) {
            // There may be more: look again without waiting.
            counted = -1;
        }
        return forAPerson;
    }

    private int deal(Message mail, long uid, Function<byte[], Verdict> desk, Set<Long> left) throws MessagingException {
        try {
            switch (desk.apply(bytes(mail))) {
                case DEALT_WITH -> mail.setFlag(Flags.Flag.SEEN, true);
                case LATER -> {}
                case FOR_A_PERSON -> {
                    if (keepsMarks) {
                        mail.setFlags(new Flags(LEFT), true);
                    } else {
                        left.add(uid);
                    }
                    return 1;
                }
            }
            return 0;
        } catch (MessageRemovedException e) {
            return 0;
        }
    }

    private static byte[] bytes(Message mail) throws MessagingException {
        try (var stream = ((IMAPMessage) mail).getMimeStream()) {
            return stream.readNBytes(MailReader.LONGEST);
        } catch (IOException e) {
            throw new MessagingException("a mail could not be fetched", e);
        }
    }

    /** Whether the server tells of what comes. */
    boolean idles() {
        return idles;
    }

    /** Whether something has come since the last look. Ends a wait that another thread is in. */
    boolean hasNews() throws MessagingException {
        return folder.getMessageCount() != counted;
    }

    /** Returns when the server tells that something has happened, or another thread looks. */
    void awaitNews() throws MessagingException {
        folder.idle(true);
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}

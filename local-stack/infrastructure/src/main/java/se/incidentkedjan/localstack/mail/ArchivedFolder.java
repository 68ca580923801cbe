package se.incidentkedjan.localstack.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * One inbox as IMAP shows it, with the newest mails in memory, and its files. What the owner does over IMAP (reading,
 * removing) is carried over to the files.
 */
final class ArchivedFolder implements FolderListener {
    /** Older mails stay in their files and on the inbox page; memory is for the newest. */
    private static final int SHOWN_OVER_IMAP = 500;

    private static final int PUT_ASIDE_AT_ONCE = 100;

    private static final Session SESSION = Session.getInstance(new Properties());

    private final String address;
    private final MailArchive archive;
    private final MailFolder inbox;
    private final ConcurrentSkipListMap<Long, Long> numberByUid = new ConcurrentSkipListMap<>();

    private volatile @Nullable Thread puttingAside;

    private ArchivedFolder(String address, MailArchive archive, MailFolder inbox) {
        this.address = address;
        this.archive = archive;
        this.inbox = inbox;
    }

    /** Opens a user's inbox and shows what its files hold. */
    static ArchivedFolder open(GreenMailUser user, ImapHostManager imap, MailArchive archive) {
        try {
            ArchivedFolder folder = new ArchivedFolder(user.getEmail(), archive, imap.getInbox(user));
            List<Long> numbers = archive.numbers(user.getEmail());
            for (long number : numbers.subList(Math.max(0, numbers.size() - SHOWN_OVER_IMAP), numbers.size())) {
                folder.show(number, archive.read(user.getEmail(), number));
            }
            folder.inbox.addListener(folder);
            return folder;
        } catch (FolderException | IOException | MessagingException e) {
            throw new IllegalStateException("the mailbox of " + user.getEmail() + " cannot be read", e);
        }
    }

    /** Takes in a mail. It is on disk when this returns. */
    synchronized void deliver(byte[] mail) throws IOException, MessagingException {
        show(archive.keep(address, mail), mail);
        if (numberByUid.size() >= SHOWN_OVER_IMAP + PUT_ASIDE_AT_ONCE) {
            putAsideTheOldest();
        }
    }

    private void show(long number, byte[] mail) throws MessagingException {
        MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
        Flags flags = new Flags();
        if (archive.isSeen(address, number)) {
            flags.add(Flags.Flag.SEEN);
        }
        Date received = message.getSentDate() == null ? Date.from(Instant.EPOCH) : message.getSentDate();
        numberByUid.put(inbox.appendMessage(message, flags, received), number);
    }

    /** Many at once, because the library looks through the whole inbox for each time it puts something aside. */
    private void putAsideTheOldest() {
        puttingAside = Thread.currentThread();
        try {
            for (int i = 0; i < PUT_ASIDE_AT_ONCE; i++) {
                long oldest = numberByUid.firstKey();
                numberByUid.remove(oldest);
                inbox.setFlags(new Flags(Flags.Flag.DELETED), true, oldest, this, false);
            }
            inbox.expunge();
        } catch (FolderException e) {
            throw new IllegalStateException("old mails of " + address + " cannot be put aside", e);
        } finally {
            puttingAside = null;
        }
    }

    @Override
    public void expunged(int place) {
        if (Thread.currentThread().equals(puttingAside)) {
            // Its file stays.
            return;
        }
        // Without our own lock: the library holds its own ones while it tells us.
        Set<Long> left = new HashSet<>();
        for (long uid : inbox.getMessageUids()) {
            left.add(uid);
        }
        for (long uid : numberByUid.keySet()) {
            Long number = left.contains(uid) ? null : numberByUid.remove(uid);
            if (number != null) {
                archive.remove(address, number);
            }
        }
    }

    @Override
    public void flagsUpdated(int place, Flags flags, Long uid) {
        List<StoredMessage> messages = inbox.getMessages();
        if (place <= messages.size()) {
            Long number = numberByUid.get(messages.get(place - 1).getUid());
            if (number != null) {
                archive.markSeen(address, number, flags.contains(Flags.Flag.SEEN));
            }
        }
    }

    @Override
    public void added(int place) {
        // The file was written before the mail was shown.
    }

    @Override
    public void mailboxDeleted() {
        // An inbox cannot be deleted over IMAP.
    }
}

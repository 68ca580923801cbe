package se.incidentkedjan.mailkit.box;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.box.Watcher.Look;

/** An open mailbox. A mail is marked only when the desk has answered. */
final class ImapBox implements AutoCloseable {

    /** On mails that are left for a person, so that they are not read again and again. */
    static final String LEFT = "$IncidentkedjanLeft";

    private static final int AT_ONCE = 200;
    private static final int FAILURES_IN_A_ROW = 5;
    private static final int TRIES_TO_FETCH = 3;

    private final BoxSettings settings;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Shelves shelves;
    private final boolean keepsMarks;
    private final boolean idles;
    private int counted;

    private ImapBox(BoxSettings settings, IMAPStore store, IMAPFolder folder) throws MessagingException {
        this.settings = settings;
        this.store = store;
        this.folder = folder;
        this.shelves = new Shelves(settings, store, folder);
        var kept = folder.getPermanentFlags();
        this.keepsMarks = kept != null && kept.contains(Flags.Flag.USER);
        this.idles = store.hasCapability("IDLE");
    }

    static ImapBox open(BoxSettings settings, Credentials credentials, @Nullable SSLContext trusted)
            throws MessagingException {
        var store = SignIn.to(settings, credentials, trusted);
        try {
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapBox(settings, store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** What the desk threw at all that was tried. */
    static final class DeskFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DeskFailure(Throwable cause) {
            super(cause);
        }
    }

    private record Waiting(Message mail, long uid) {}

    /**
     * Brings to the desk what has not been dealt with, what has been tried least first.
     *
     * @throws DeskFailure when the desk threw at everything, so that it is the desk rather than the mails
     */
    Look read(Desk desk, Memory memory) throws MessagingException {
        memory.isOf(folder.getUIDValidity());
        counted = folder.getMessageCount();
        var waiting = new ArrayList<Waiting>();
        int left = sort(memory, waiting);
        waiting.sort(Comparator.comparingInt(one -> memory.tries(one.uid())));
        int taken = 0;
        int later = 0;
        int failures = 0;
        int inARow = 0;
        Throwable failure = null;
        for (var one : waiting) {
            if (taken == AT_ONCE || inARow == FAILURES_IN_A_ROW) {
                break;
            }
            taken++;
            try {
                var verdict = deal(one, desk, memory);
                left += verdict == Verdict.FOR_A_PERSON ? 1 : 0;
                later += verdict == Verdict.LATER ? 1 : 0;
                inARow = 0;
            } catch (DeskFailure e) {
                failure = e.getCause();
                later++;
                failures++;
                inARow++;
            }
        }
        if (failure != null && failures == taken) {
            throw new DeskFailure(failure);
        }
        if (taken > later && taken < waiting.size()) {
            // There is more, and it can be dealt with: look again without waiting.
            counted = -1;
        }
        return new Look(left, later);
    }

    /** Sorts out what is to be brought; returns how many are left for a person. */
    private int sort(Memory memory, List<Waiting> waiting) throws MessagingException {
        var found = folder.search(wanted());
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(found, profile);
        int left = 0;
        var uids = new HashSet<Long>();
        for (var mail : found) {
            try {
                long uid = folder.getUID(mail);
                uids.add(uid);
                if (memory.isLeft(uid) || mail.getFlags().contains(LEFT)) {
                    left++;
                } else {
                    waiting.add(new Waiting(mail, uid));
                }
            } catch (MessageRemovedException e) {
                // Somebody else has taken it.
            }
        }
        memory.keep(uids);
        return left;
    }

    private SearchTerm wanted() {
        var unread = new FlagTerm(new Flags(Flags.Flag.SEEN), false);
        var there = new FlagTerm(new Flags(Flags.Flag.DELETED), false);
        return settings.alsoOpened() ? there : settings.doneFolder() == null ? unread : new AndTerm(unread, there);
    }

    private Verdict deal(Waiting one, Desk desk, Memory memory) throws MessagingException {
        // Told before it is fetched: a mail that ends the connection must not be the first one again.
        memory.tried(one.uid());
        try {
            var verdict = asked(desk, fetched(one, memory));
            switch (verdict) {
                case DEALT_WITH -> {
                    one.mail().setFlag(Flags.Flag.SEEN, true);
                    counted -= shelves.done(one.mail()) ? 1 : 0;
                }
                case LATER -> {}
                case FOR_A_PERSON -> {
                    if (keepsMarks) {
                        one.mail().setFlags(new Flags(LEFT), true);
                    }
                    memory.leave(one.uid());
                    counted -= shelves.parked(one.mail()) ? 1 : 0;
                }
            }
            return verdict;
        } catch (MessageRemovedException e) {
            return Verdict.DEALT_WITH;
        } catch (NotFetched e) {
            return Verdict.LATER;
        }
    }

    /** The server is there and does not give this mail. */
    private static final class NotFetched extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotFetched(MessagingException cause) {
            super(cause);
        }
    }

    private Arrived fetched(Waiting one, Memory memory) throws MessagingException {
        long validity = folder.getUIDValidity();
        try {
            return Fetching.of((IMAPMessage) one.mail(), settings, validity, one.uid());
        } catch (MessageRemovedException e) {
            throw e;
        } catch (MessagingException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            if (memory.tries(one.uid()) < TRIES_TO_FETCH) {
                throw new NotFetched(e);
            }
            // So that it stands in a list at least.
            return new Arrived(
                    new byte[0], Math.max(0, one.mail().getSize()), Arrived.Extent.NOTHING, validity, one.uid());
        }
    }

    private static Verdict asked(Desk desk, Arrived arrived) {
        try {
            return desk.take(arrived);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A mail too large for the heap must not end the reading of those that are not.
            throw new DeskFailure(e);
        }
    }

    /** Whether the server tells of what comes. */
    boolean idles() {
        return idles;
    }

    /** Whether something has come since the last look. */
    boolean hasNews() throws MessagingException {
        return folder.getMessageCount() != counted;
    }

    /** Returns when the server tells that something has happened, or another thread ends the wait. */
    void awaitNews() throws MessagingException {
        folder.idle(true);
    }

    /**
     * Ends a wait that another thread is in. Asks the server, which a look for news does not do when it has said something within
     * the last second.
     */
    void endWait() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}

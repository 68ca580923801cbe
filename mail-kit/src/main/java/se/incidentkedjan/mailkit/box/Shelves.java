package se.incidentkedjan.mailkit.box;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** Moves mails out of the folder that is read. */
final class Shelves {

    private final IMAPFolder folder;
    private final @Nullable Folder done;
    private final @Nullable Folder parked;
    private final boolean moves;
    private final boolean expungesOne;

    Shelves(BoxSettings settings, IMAPStore store, IMAPFolder folder) throws MessagingException {
        this.folder = folder;
        this.done = there(store, settings.doneFolder());
        this.parked = there(store, settings.parkedFolder());
        this.moves = store.hasCapability("MOVE");
        this.expungesOne = store.hasCapability("UIDPLUS");
    }

    private static @Nullable Folder there(IMAPStore store, @Nullable String name) throws MessagingException {
        if (name == null) {
            return null;
        }
        var shelf = store.getFolder(name);
        if (!shelf.exists() && !shelf.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("a folder to move mails to is not there and cannot be made");
        }
        return shelf;
    }

    /** Puts it with those that are done; whether it is out of the folder. */
    boolean done(Message mail) throws MessagingException {
        return move(mail, done);
    }

    /** Puts it with those that are left for a person; whether it is out of the folder. */
    boolean parked(Message mail) throws MessagingException {
        return move(mail, parked);
    }

    private boolean move(Message mail, @Nullable Folder shelf) throws MessagingException {
        if (shelf == null) {
            return false;
        }
        var one = new Message[] {mail};
        if (moves) {
            folder.moveMessages(one, shelf);
            return true;
        }
        folder.copyMessages(one, shelf);
        mail.setFlag(Flags.Flag.DELETED, true);
        if (expungesOne) {
            folder.expunge(one);
        }
        // Without it a removal would remove what others have marked too: it stays, marked, until someone clears the
        // folder.
        return expungesOne;
    }
}

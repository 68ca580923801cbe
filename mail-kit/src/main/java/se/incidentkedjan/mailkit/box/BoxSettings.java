package se.incidentkedjan.mailkit.box;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which mailbox is read, and how.
 *
 * @param host the IMAP server
 * @param port its port
 * @param tls whether the connection is encrypted from its beginning, usually on port 993
 * @param starttls whether it becomes so after the beginning; means nothing with {@code tls}
 * @param folder which folder is read
 * @param interval how often it is looked at when the server does not tell of what comes; 5 seconds to 20 minutes
 * @param limit how many bytes of a mail are fetched, as it comes and encoded
 * @param beyond what is fetched of a mail that is longer than that
 * @param doneFolder where a mail is moved when it has been dealt with; absent: it stays where it is, marked as read. Is made
 *     when it is not there.
 * @param parkedFolder where a mail is moved that is left for a person; absent: it stays where it is, unread, with a keyword of
 *     ours. Is made when it is not there.
 * @param alsoOpened whether mails that someone has opened in another program are taken too, so that none is missed; only with
 *     a {@code doneFolder}, as they could not be told from those that have been dealt with
 */
public record BoxSettings(
        String host,
        int port,
        boolean tls,
        Starttls starttls,
        String folder,
        Duration interval,
        int limit,
        Beyond beyond,
        @Nullable String doneFolder,
        @Nullable String parkedFolder,
        boolean alsoOpened) {

    /** Enough for an attachment of 25 MiB, which is a third longer on its way. */
    public static final int USUAL_LIMIT = 40 * 1024 * 1024;

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int LAST_PORT = 65_535;

    /** Whether the connection to the server becomes encrypted. */
    public enum Starttls {
        /** Never: only for a server on the same machine. */
        OFF,
        /** When the server offers it. */
        WHEN_OFFERED,
        /** Always: without it nothing is read. */
        REQUIRED
    }

    /** What is fetched of a mail that is longer than the limit. */
    public enum Beyond {
        /** Its headers, so that it can be listed and left where it is. */
        HEADERS,
        /** As much as the limit allows. */
        BEGINNING
    }

    /** What cannot be meant is refused. */
    public BoxSettings {
        if (host.isBlank() || folder.isBlank() || port < 1 || port > LAST_PORT || limit < 1) {
            throw new IllegalArgumentException("a mailbox needs a host, a port, a folder and a limit");
        }
        // Shorter, and the server is only asked; longer, and it forgets that we wait (RFC 2177).
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the interval of a mailbox must be from 5s to 20m");
        }
        if (folder.equals(doneFolder) || folder.equals(parkedFolder)) {
            throw new IllegalArgumentException(
                    "what is moved must be moved to another folder than the one that is read");
        }
        if (alsoOpened && doneFolder == null) {
            throw new IllegalArgumentException(
                    "mails that are opened can only be taken when those dealt with are moved");
        }
    }

    /** The inbox of a server with the usual settings: encrypted from the beginning, looked at each minute, nothing moved. */
    public static BoxSettings encrypted(String host, int port) {
        return new BoxSettings(
                host,
                port,
                true,
                Starttls.OFF,
                "INBOX",
                Duration.ofMinutes(1),
                USUAL_LIMIT,
                Beyond.HEADERS,
                null,
                null,
                false);
    }

    /** The same, where mails are moved when they are done or left for a person. */
    public BoxSettings moving(@Nullable String done, @Nullable String parked, boolean takesOpened) {
        return new BoxSettings(host, port, tls, starttls, folder, interval, limit, beyond, done, parked, takesOpened);
    }

    /** The same with another limit. */
    public BoxSettings limitedTo(int bytes, Beyond what) {
        return new BoxSettings(
                host, port, tls, starttls, folder, interval, bytes, what, doneFolder, parkedFolder, alsoOpened);
    }

    /** Whether nobody on the way can read what is said. */
    boolean isSurelyEncrypted() {
        return tls || starttls == Starttls.REQUIRED;
    }
}

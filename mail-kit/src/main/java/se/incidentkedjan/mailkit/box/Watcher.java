package se.incidentkedjan.mailkit.box;

/** Is told how the reading goes. */
public interface Watcher {

    /**
     * What a look gave.
     *
     * @param left how many mails in the folder are left for a person
     * @param later how many could not be dealt with this time
     */
    record Look(int left, int later) {}

    /** Why a mailbox could not be read. */
    enum Reason {
        /** The server does not answer, or stopped answering. */
        UNREACHABLE,
        /** It does not accept who we say we are. */
        REFUSED,
        /** No token could be had. */
        NO_TOKEN,
        /** It can be read, but nothing that was tried could be dealt with. */
        DESK
    }

    /** The mailbox was read. */
    void looked(Look look);

    /**
     * The mailbox could not be read; it is tried again by itself.
     *
     * @param failure whose message may repeat what a server or a mail says
     */
    void missed(Reason reason, Throwable failure);
}

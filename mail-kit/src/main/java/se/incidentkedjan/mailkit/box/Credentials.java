package se.incidentkedjan.mailkit.box;

/** How we show a mail server who we are. Nothing of it is ever printed. */
public sealed interface Credentials {

    /** Whose mailbox it is. */
    String user();

    /** By a password. */
    record Password(String user, String password) implements Credentials {

        /** Never tells the user or the password. */
        @Override
        public String toString() {
            return "Password";
        }
    }

    /**
     * By a token of OAuth 2 (XOAUTH2), as Microsoft 365 demands.
     *
     * @param user the mailbox, such as {@code incident@kommun.example}
     * @param tokens where tokens come from
     */
    record Token(String user, TokenSource tokens) implements Credentials {

        /** Never tells the user. */
        @Override
        public String toString() {
            return "Token";
        }
    }
}

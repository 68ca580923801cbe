package se.incidentkedjan.mailkit.box;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** Connects to a mail server and says who we are. */
final class SignIn {

    private static final String CONNECT_MILLIS = "5000";
    private static final int READ_SLACK_MILLIS = 30_000;
    private static final int FETCHED_AT_ONCE = 1024 * 1024;

    private SignIn() {}

    /** No token could be had. */
    static final class NoToken extends MessagingException {

        private static final long serialVersionUID = 1L;

        NoToken(IOException cause) {
            super("no token could be had for the mailbox", cause);
        }
    }

    static IMAPStore to(BoxSettings settings, Credentials credentials, @Nullable SSLContext trusted)
            throws MessagingException {
        return switch (credentials) {
            case Credentials.Password(var user, var password) -> connect(settings, trusted, false, user, password);
            case Credentials.Token(var user, var tokens) -> byToken(settings, trusted, user, tokens);
        };
    }

    private static IMAPStore byToken(
            BoxSettings settings, @Nullable SSLContext trusted, String user, TokenSource tokens)
            throws MessagingException {
        var first = token(tokens);
        try {
            return connect(settings, trusted, true, user, first);
        } catch (AuthenticationFailedException e) {
            // It may have been taken back before its time.
            tokens.refused(first);
            return connect(settings, trusted, true, user, token(tokens));
        }
    }

    private static String token(TokenSource tokens) throws MessagingException {
        try {
            return tokens.token();
        } catch (IOException e) {
            throw new NoToken(e);
        }
    }

    private static IMAPStore connect(
            BoxSettings settings, @Nullable SSLContext trusted, boolean isToken, String user, String secret)
            throws MessagingException {
        var session = Session.getInstance(properties(settings, trusted, isToken));
        var store = (IMAPStore) session.getStore(settings.tls() ? "imaps" : "imap");
        try {
            store.connect(settings.host(), settings.port(), user, secret);
            return store;
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** How many bytes are fetched at a time. */
    static int atOnce(int limit) {
        return Math.min(FETCHED_AT_ONCE, limit);
    }

    private static Properties properties(BoxSettings settings, @Nullable SSLContext trusted, boolean isToken) {
        var protocol = settings.tls() ? "mail.imaps." : "mail.imap.";
        var properties = new Properties();
        // To look is not to have read: without this the server marks what is fetched.
        properties.put(protocol + "peek", "true");
        properties.put(protocol + "fetchsize", Integer.toString(atOnce(settings.limit())));
        properties.put(protocol + "connectiontimeout", CONNECT_MILLIS);
        // Also ends a wait for news on a connection that is dead without having said so.
        properties.put(
                protocol + "timeout",
                Long.toString(settings.interval().plusMillis(READ_SLACK_MILLIS).toMillis()));
        properties.put(protocol + "writetimeout", Integer.toString(READ_SLACK_MILLIS));
        properties.put(
                protocol + "starttls.enable",
                Boolean.toString(settings.starttls() != BoxSettings.Starttls.OFF && !settings.tls()));
        properties.put(
                protocol + "starttls.required",
                Boolean.toString(settings.starttls() == BoxSettings.Starttls.REQUIRED && !settings.tls()));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        if (isToken) {
            // A token must not be tried as a password.
            properties.put(protocol + "auth.mechanisms", "XOAUTH2");
        }
        if (trusted != null) {
            properties.put(protocol + "ssl.socketFactory", trusted.getSocketFactory());
        }
        return properties;
    }
}

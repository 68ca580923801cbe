package se.incidentkedjan.notification.sending.smtp;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.Carrier;
import se.incidentkedjan.notification.sending.Message;
import se.incidentkedjan.notification.sending.WithoutWords;

/** Carries mail over one SMTP connection that it keeps. */
public final class SmtpCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);
    private static final String CONNECT_MILLIS = "3000";
    private static final String READ_MILLIS = "10000";

    private final SmtpSettings settings;
    private final Session session;
    private final MimeLetters letters;
    private @Nullable WatchedTransport transport;
    private boolean warned;

    /** A carrier without a connection yet, which trusts whom Java trusts and signs nothing. */
    public SmtpCarrier(SmtpSettings settings, Clock clock) {
        this(settings, null, null, clock);
    }

    /**
     * A carrier without a connection yet.
     *
     * @param trusted those whose certificates the relay may show; absent for those that Java trusts of itself
     * @param signature what mails are signed with; absent when they are not
     */
    public SmtpCarrier(
            SmtpSettings settings, @Nullable SSLContext trusted, @Nullable Signature signature, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, trusted));
        this.letters = new MimeLetters(settings, signature, clock);
    }

    private static Properties properties(SmtpSettings settings, @Nullable SSLContext trusted) {
        var properties = new Properties();
        if (trusted != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusted.getSocketFactory());
        }
        if (settings.bouncesTo() != null) {
            properties.put("mail.smtp.from", settings.bouncesTo());
        }
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", READ_MILLIS);
        properties.put("mail.smtp.writetimeout", READ_MILLIS);
        // Else the machine's own name is looked up, which takes seconds where no name server answers.
        properties.put("mail.smtp.localhost", settings.domain());
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.starttls() != SmtpSettings.Starttls.OFF));
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(settings.starttls() == SmtpSettings.Starttls.REQUIRED));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public boolean isReady() {
        var open = transport;
        // Asks the relay, so that a connection it has closed in the meantime is noticed before a message is on it.
        if (open != null && open.isConnected()) {
            return true;
        }
        close();
        return connected() != null;
    }

    @Override
    public Outcome carry(Message mail) {
        try {
            var to = MimeLetters.address(mail);
            var message = letters.message(session, mail, to);
            Address[] recipients = {to};
            boolean fresh = transport == null;
            var outcome = send(mail, message, recipients);
            // A connection that had done its share is no sign of trouble: one more try on a new one.
            return !fresh && transport == null && outcome.equals(new Outcome.TriedInVain(false))
                    ? send(mail, message, recipients)
                    : outcome;
        } catch (AddressException e) {
            LOG.warn("Delivery {} has an address that cannot be used", mail.delivery());
            return new Outcome.GivenUp(Failure.BAD_ADDRESS);
        } catch (MessagingException e) {
            LOG.error("Delivery {} could not be given its form", mail.delivery(), WithoutWords.of(e));
            return new Outcome.TriedInVain(false);
        }
    }

    private Outcome send(Message mail, jakarta.mail.internet.MimeMessage message, Address[] recipients) {
        var open = connected();
        if (open == null) {
            return new Outcome.TriedInVain(false);
        }
        open.begin();
        try {
            open.sendMessage(message, recipients);
            return new Outcome.Accepted();
        } catch (MessagingException e) {
            return judged(mail, e, open);
        }
    }

    private Outcome judged(Message mail, MessagingException failure, WatchedTransport open) {
        boolean maybeAccepted = open.isUnanswered();
        var meaning = maybeAccepted ? Refusals.Meaning.LATER : Refusals.of(failure);
        return switch (meaning) {
            case NEVER -> {
                LOG.warn("The relay refused delivery {} for good with code {}", mail.delivery(), code(open));
                yield new Outcome.GivenUp(Failure.REFUSED_BY_RELAY);
            }
            case NOT_TO_THEM -> {
                LOG.warn("The relay refused the address of delivery {} with code {}", mail.delivery(), code(open));
                yield new Outcome.GivenUp(Failure.BAD_ADDRESS);
            }
            case NOT_FROM_US -> {
                LOG.error(
                        "The relay does not accept us as a sender (code {}); check incidentkedjan.notification.smtp.from and .bounces-to",
                        code(open));
                close();
                yield new Outcome.TriedInVain(false);
            }
            case LATER -> {
                LOG.warn(
                        "Delivery {} did not get through this time ({}, code {}); trying again later",
                        mail.delivery(),
                        maybeAccepted ? "the answer was lost" : "not accepted",
                        code(open));
                close();
                yield new Outcome.TriedInVain(maybeAccepted);
            }
        };
    }

    // The answer itself is not logged: relays put addresses in it.
    private static int code(WatchedTransport open) {
        return open.getLastReturnCode();
    }

    private @Nullable WatchedTransport connected() {
        if (transport != null) {
            return transport;
        }
        var opening = new WatchedTransport(session);
        try {
            opening.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport = opening;
            if (warned) {
                LOG.info("The relay {}:{} answers again", settings.host(), settings.port());
            }
            warned = false;
            return opening;
        } catch (MessagingException e) {
            warn(e);
            quietly(opening);
            return null;
        }
    }

    private void warn(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            LOG.error("The relay {}:{} does not accept our user and password", settings.host(), settings.port());
        } else if (Refusals.isAboutTls(failure)) {
            LOG.error(
                    "No encrypted connection to the relay {}:{} ({}); nothing is sent until there is one. Check that it offers"
                            + " STARTTLS, that incidentkedjan.notification.smtp.host is the name in its certificate, and that"
                            + " smtp.ssl-bundle holds whoever issued it",
                    settings.host(),
                    settings.port(),
                    WithoutWords.kind(failure));
        } else if (!warned) {
            LOG.warn(
                    "The relay {}:{} does not answer ({}); messages wait until it does",
                    settings.host(),
                    settings.port(),
                    failure.getClass().getSimpleName());
        }
        warned = true;
    }

    @Override
    public void close() {
        var open = transport;
        transport = null;
        if (open != null) {
            quietly(open);
        }
    }

    private static void quietly(WatchedTransport open) {
        try {
            open.close();
        } catch (MessagingException e) {
            LOG.debug("A connection to the relay did not end in the usual way ({})", WithoutWords.kind(e));
        }
    }
}

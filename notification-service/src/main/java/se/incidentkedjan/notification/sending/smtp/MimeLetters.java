package se.incidentkedjan.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.sending.Message;

/** Gives letters the form that travels between relays. */
final class MimeLetters {

    private final SmtpSettings settings;
    private final @Nullable Signature signature;
    private final Clock clock;

    MimeLetters(SmtpSettings settings, @Nullable Signature signature, Clock clock) {
        this.settings = settings;
        this.signature = signature;
        this.clock = clock;
    }

    /**
     * The address a mail goes to.
     *
     * @throws AddressException when it cannot be one
     */
    static InternetAddress address(Message mail) throws AddressException {
        var address = new InternetAddress(mail.way().address(), true);
        if (mail.way().address().chars().anyMatch(Character::isISOControl)
                || !mail.way().address().contains("@")) {
            throw new AddressException("not the address of a person");
        }
        return address;
    }

    MimeMessage message(Session session, Message mail, InternetAddress to) throws MessagingException {
        var message = new Identified(session, "<" + mail.id() + "@" + settings.domain() + ">");
        message.setFrom(named(settings.from(), settings.fromName()));
        var answers = answersTo(mail);
        if (answers != null) {
            message.setReplyTo(InternetAddress.parse(answers));
        }
        message.setRecipient(RecipientType.TO, named(to.getAddress(), mail.name()));
        message.setSubject(inOneLine(mail.letter().subject()), UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // All messages of an incident answer one that was never sent: that is what makes them one thread.
        if (mail.incident() != null) {
            var thread = "<incident." + mail.incident() + "@" + settings.domain() + ">";
            message.setHeader("In-Reply-To", thread);
            message.setHeader("References", thread);
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        // Exchange then sends no «out of office» and no receipts. Not «All»: that would keep its bounces back too.
        message.setHeader("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
        message.setHeader("X-Incidentkedjan-Attempt", Integer.toString(mail.attempt()));
        if (mail.traceparent() != null) {
            message.setHeader("traceparent", inOneLine(mail.traceparent()));
        }
        var content = new MimeMultipart(
                "alternative",
                part(mail.letter().text(), "plain"),
                part(mail.letter().html(), "html"));
        message.setContent(signature == null ? content : signature.over(content));
        message.saveChanges();
        return message;
    }

    /** Those who are told in the organisation have names; reporters have none here. */
    private @Nullable String answersTo(Message mail) {
        return mail.name() == null || settings.repliesTo() == null ? settings.replyTo() : settings.repliesTo();
    }

    /** A line break in a header would begin another header. */
    private static String inOneLine(String text) {
        return text.codePoints()
                .map(one -> Character.isISOControl(one) || one == '\u2028' || one == '\u2029' ? ' ' : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static InternetAddress named(String address, @Nullable String name) throws AddressException {
        try {
            return name == null
                    ? new InternetAddress(address)
                    : new InternetAddress(address, inOneLine(name), UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK knows UTF-8", e);
        }
    }

    /** The same message has the same id in every attempt, so that a mail program can show a repeat once. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

package se.incidentkedjan.notification.postbox.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.postbox.Inquirer;
import se.incidentkedjan.notification.sending.WithoutWords;
import se.incidentkedjan.notification.sending.smtp.SmtpSettings;

/** Asks by mail: with no sender in the envelope and marked as automatic, so that no program ever answers it (RFC 3834). */
public final class SmtpInquirer implements Inquirer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpInquirer.class);
    private static final String CONNECT_MILLIS = "3000";
    private static final String READ_MILLIS = "10000";

    private final SmtpSettings settings;
    private final String site;
    private final Session session;
    private final Clock clock;

    /**
     * Asks through a relay.
     *
     * @param trusted those whose certificates the relay may show; absent for those that Java trusts of itself
     * @param site where people find the pages
     */
    public SmtpInquirer(SmtpSettings settings, @Nullable SSLContext trusted, String site, Clock clock) {
        this.settings = settings;
        this.site = site;
        this.clock = clock;
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", READ_MILLIS);
        properties.put("mail.smtp.writetimeout", READ_MILLIS);
        properties.put("mail.smtp.localhost", domain());
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.starttls() != SmtpSettings.Starttls.OFF));
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(settings.starttls() == SmtpSettings.Starttls.REQUIRED));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (trusted != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusted.getSocketFactory());
        }
        this.session = Session.getInstance(properties);
    }

    private String domain() {
        return settings.from().substring(settings.from().lastIndexOf('@') + 1);
    }

    @Override
    public boolean ask(Inquiry inquiry) {
        try {
            var to = new InternetAddress(inquiry.to(), true);
            var mail = mail(inquiry, to);
            try {
                send(mail, to);
            } catch (SendFailedException noSender) {
                // Some relays take nothing without a sender. Marked as automatic, it is not answered with one either.
                mail.setEnvelopeFrom(settings.from());
                send(mail, to);
            }
            return true;
        } catch (MessagingException e) {
            LOG.warn(
                    "Someone's answer could not be understood, and they could not be asked ({})", WithoutWords.kind(e));
            return false;
        }
    }

    private void send(MimeMessage mail, InternetAddress to) throws MessagingException {
        try (var transport = session.getTransport("smtp")) {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(mail, new Address[] {to});
        }
    }

    private SMTPMessage mail(Inquiry inquiry, InternetAddress to) throws MessagingException {
        var mail = new SMTPMessage(session);
        mail.setEnvelopeFrom("<>");
        mail.setFrom(sender());
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(subject(inquiry), UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        var thread = "<incident." + inquiry.incident() + "@" + domain() + ">";
        var answer = inquiry.answer();
        mail.setHeader("In-Reply-To", answer == null ? thread : answer);
        mail.setHeader("References", answer == null ? thread : thread + " " + answer);
        mail.setHeader("Auto-Submitted", "auto-replied");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setText(words(inquiry), UTF_8.name());
        mail.setHeader("Content-Transfer-Encoding", "quoted-printable");
        mail.saveChanges();
        return mail;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(settings.from(), settings.fromName(), UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK knows UTF-8", e);
        }
    }

    private static String subject(Inquiry inquiry) {
        return inquiry.language() == Language.ENGLISH
                ? "Did you take it? Incident " + inquiry.reference()
                : "Har du det? Incident " + inquiry.reference();
    }

    private String words(Inquiry inquiry) {
        var link = site + "/kvittera?k=" + inquiry.link();
        return inquiry.language() == Language.ENGLISH
                ? """
                Your answer about incident %s could not be read as a yes or a no, so nothing has changed.

                Press the link and the button to say that you have it, or that you cannot:
                %s

                You can also answer the first message again, with «yes» or «no» and nothing else on the first line.

                This answer was sent automatically.
                """.formatted(inquiry.reference(), link)
                : """
                Ditt svar om incident %s gick inte att läsa som ja eller nej, så inget har ändrats.

                Tryck på länken och på knappen för att säga att du har det, eller att du inte kan:
                %s

                Du kan också svara på det första meddelandet igen, med «ja» eller «nej» och inget annat på första raden.

                Det här svaret skickades automatiskt.
                """.formatted(inquiry.reference(), link);
    }
}

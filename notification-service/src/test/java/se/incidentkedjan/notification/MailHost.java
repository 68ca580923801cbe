package se.incidentkedjan.notification;

import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import se.incidentkedjan.notification.ServersForMail.Ports;

/** Mail servers as people use them: by SMTP and IMAP and nothing else. */
final class MailHost implements AutoCloseable {

    static final String PASSWORD = "hemligt";

    /** A mail in someone's mailbox. */
    record Found(MimeMessage mail, boolean isSeen) {

        String header(String name) {
            try {
                return String.valueOf(mail.getHeader(name, ","));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String whole() {
            try {
                var bytes = new ByteArrayOutputStream();
                mail.writeTo(bytes);
                return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Ports ports;

    MailHost(Ports ports) {
        this.ports = ports;
    }

    int smtpPort() {
        return ports.smtp();
    }

    /** So that a service reads the mailbox for answers here, and sends from it. */
    String[] settings() {
        return new String[] {
            "--incidentkedjan.notification.smtp.from=kvittens@kommun.example",
            "--incidentkedjan.notification.postbox.host=127.0.0.1",
            "--incidentkedjan.notification.postbox.port=" + ports.imap(),
            "--incidentkedjan.notification.postbox.user=kvittens@kommun.example",
            "--incidentkedjan.notification.postbox.password=" + PASSWORD,
            "--incidentkedjan.notification.postbox.interval=20s"
        };
    }

    void send(String from, String to, byte[] mail) {
        var properties = new Properties();
        properties.put("mail.smtp.from", from);
        properties.put("mail.smtp.localhost", "kommun.example");
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", ports.smtp(), null, null);
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(mail)), new Address[] {new InternetAddress(to)});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Found> mailsTo(String address) {
        var properties = new Properties();
        properties.put("mail.imap.peek", "true");
        var session = Session.getInstance(properties);
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", ports.imap(), address, PASSWORD);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var found = new ArrayList<Found>();
            for (Message mail : inbox.getMessages()) {
                found.add(new Found(new MimeMessage((MimeMessage) mail), mail.isSet(Flags.Flag.SEEN)));
            }
            return found;
        } catch (MessagingException e) {
            throw new IllegalStateException("the mailbox of " + address + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        ports.end().run();
    }
}

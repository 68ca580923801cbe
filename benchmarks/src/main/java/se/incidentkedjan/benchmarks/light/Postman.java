package se.incidentkedjan.benchmarks.light;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sends mails over one connection that stays open. For one thread. */
final class Postman {

    private static final String TEXT = Words.filling(650);
    private static final String HTML = "<html><body><p>" + Words.filling(1700) + "</p></body></html>";

    private final Session session;
    private final int port;
    private @Nullable Transport open;

    Postman(int port) {
        this.port = port;
        var properties = new Properties();
        properties.put("mail.smtp.localhost", "kommun.example");
        session = Session.getInstance(properties);
    }

    void send(String id) throws MessagingException {
        var message = new MimeMessage(session);
        var to = new InternetAddress("dpo@kommun.example");
        message.setFrom(new InternetAddress("incident@kommun.example"));
        message.setRecipient(RecipientType.TO, to);
        message.setSubject("Incident " + id, "UTF-8");
        message.setHeader("X-Delivery", id);
        message.setContent(new MimeMultipart("alternative", part(TEXT, "plain"), part(HTML, "html")));
        message.saveChanges();
        transport().sendMessage(message, new Address[] {to});
    }

    private Transport transport() throws MessagingException {
        var transport = open;
        if (transport == null) {
            transport = session.getTransport("smtp");
            transport.connect("127.0.0.1", port, null, null);
            open = transport;
        }
        return transport;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}

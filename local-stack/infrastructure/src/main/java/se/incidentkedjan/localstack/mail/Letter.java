package se.incidentkedjan.localstack.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One mail as a person reads it. Times are in Europe/Stockholm. */
record Letter(
        long number,
        String from,
        String to,
        String subject,
        String sent,
        @Nullable String text,
        @Nullable String html,
        String attachments) {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm.ss", Locale.of("sv", "SE"));
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    static Letter read(long number, byte[] mail) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
        Parts parts = new Parts();
        parts.collect(message);
        String subject = message.getSubject();
        return new Letter(
                number,
                people(message.getFrom()),
                people(message.getRecipients(MimeMessage.RecipientType.TO)),
                subject == null || subject.isBlank() ? "(inget ämne)" : subject,
                message.getSentDate() == null
                        ? "okänd tid"
                        : TIME.format(message.getSentDate().toInstant().atZone(ZONE)),
                parts.text,
                parts.html,
                parts.attachments.toString());
    }

    private static String people(Address @Nullable [] addresses) {
        if (addresses == null) {
            return "okänd";
        }
        return Arrays.stream(addresses)
                .map(address -> address instanceof InternetAddress internet ? internet.toUnicodeString() : "" + address)
                .collect(Collectors.joining(", "));
    }

    private static final class Parts {
        private @Nullable String text;
        private @Nullable String html;
        private final StringBuilder attachments = new StringBuilder();

        void collect(Part part) throws MessagingException, IOException {
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.append(attachments.isEmpty() ? "" : ", ").append(part.getFileName());
            } else if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    collect(parts.getBodyPart(i));
                }
            } else if (part.isMimeType("text/html") && html == null) {
                html = String.valueOf(part.getContent());
            } else if (part.isMimeType("text/*") && text == null) {
                text = String.valueOf(part.getContent());
            }
        }
    }
}

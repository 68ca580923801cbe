package se.incidentkedjan.systemtests.chain;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads mail as a mail client does, by IMAP. */
public final class PostBox {

    /** A mail as it was read. */
    public record Letter(String id, String subject, String text, String html, String headers) {

        /** The delivery it is, which is the first part of its id. */
        public String delivery() {
            return id.substring(1, id.indexOf('@'));
        }

        /** Everything in it that a person or a machine could read. */
        public String everything() {
            return headers + "\n" + subject + "\n" + text + "\n" + html;
        }
    }

    private static final List<String> PEOPLE =
            List.of("dpo", "ciso", "it-jour", "handlaggare", "chef", "namnd", "revisor", "anstalld", "incident");

    /** How many of the newest mails of a person can be read by IMAP. */
    private static final int READABLE = 500;

    private final int port;

    PostBox(int port) {
        this.port = port;
    }

    /** Every mail of everyone. */
    public List<Letter> ofEveryone() {
        var all = new ArrayList<Letter>();
        for (var person : PEOPLE) {
            var letters = of(person);
            if (letters.size() >= READABLE) {
                throw new IllegalStateException(person + " has had more mails than can be read");
            }
            all.addAll(letters);
        }
        return all;
    }

    /** Every mail of a person of the example municipality, by the part before the @. */
    public List<Letter> of(String person) {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", port, person + "@kommun.example", person);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var letters = new ArrayList<Letter>();
            for (Message message : inbox.getMessages()) {
                letters.add(letter(message));
            }
            return letters;
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server cannot be read as " + person, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter letter(Message message) throws MessagingException, IOException {
        var headers = new StringBuilder();
        message.getAllHeaders()
                .asIterator()
                .forEachRemaining(header -> headers.append(header.getName())
                        .append(": ")
                        .append(header.getValue())
                        .append('\n'));
        var id = message.getHeader("Message-ID");
        return new Letter(
                id == null ? "" : id[0],
                message.getSubject(),
                body(message, "text/plain"),
                body(message, "text/html"),
                headers.toString());
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}

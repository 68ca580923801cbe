package se.incidentkedjan.systemtests.chain;

import jakarta.mail.FetchProfile;
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
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Reads mail as a mail client does, by IMAP. */
public final class PostBox {

    /** A mail as it was read. */
    public record Letter(String id, String subject, String text, String html, String headers) {

        /** Everything in it that a person or a machine could read. */
        public String everything() {
            return headers + "\n" + subject + "\n" + text + "\n" + html;
        }
    }

    private static final List<String> PEOPLE =
            List.of("dpo", "ciso", "it-jour", "handlaggare", "chef", "namnd", "revisor", "anstalld", "incident", "tib");

    /** How many of the newest mails of a person can be read by IMAP. */
    private static final int READABLE = 500;

    private final int port;

    PostBox(int port) {
        this.port = port;
    }

    /** How many mails there are of each delivery, in all mailboxes. */
    public Map<String, Long> countedByDelivery() {
        return PEOPLE.stream()
                .flatMap(person -> read(person, PostBox::deliveries).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<String> deliveries(Folder inbox) throws MessagingException {
        var messages = inbox.getMessages();
        if (messages.length >= READABLE) {
            throw new IllegalStateException("there are more mails than can be read by IMAP");
        }
        var idsOnly = new FetchProfile();
        idsOnly.add("Message-ID");
        inbox.fetch(messages, idsOnly);
        var ids = new ArrayList<String>();
        for (Message message : messages) {
            // A delivery's mails begin with its own id, in every attempt.
            ids.add(message.getHeader("Message-ID")[0].replaceFirst("<([^.@]*).*", "$1"));
        }
        return ids;
    }

    /** Every mail of a person of the example municipality, by the part before the @. */
    public List<Letter> of(String person) {
        return read(person, inbox -> {
            var messages = inbox.getMessages();
            var whole = new FetchProfile();
            whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
            inbox.fetch(messages, whole);
            var letters = new ArrayList<Letter>();
            for (Message message : messages) {
                letters.add(letter(message));
            }
            return letters;
        });
    }

    /** What is done in an open mailbox. */
    private interface Reading<T> {
        T in(Folder inbox) throws MessagingException, IOException;
    }

    private <T> T read(String person, Reading<T> reading) {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", port, person + "@kommun.example", person);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return reading.in(inbox);
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

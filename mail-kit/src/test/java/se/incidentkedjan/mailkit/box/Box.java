package se.incidentkedjan.mailkit.box;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mailbox as another program sees it. */
record Box(int port, String user, String password) {

    private interface Use<T> {
        T of(Store store) throws MessagingException;
    }

    private <T> T use(Use<T> use) {
        var properties = new Properties();
        properties.put("mail.imap.peek", "true");
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", port, user, password);
            return use.of(store);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail comes, with this many bytes of text. */
    void comes(String subject, int size) {
        var mail = "From: a@kommun.example\r\nSubject: " + subject + "\r\n\r\n"
                + "x".repeat(70).concat("\r\n").repeat(size / 72 + 1);
        use(store -> {
            var inbox = store.getFolder("INBOX");
            inbox.appendMessages(new Message[] {
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)))
            });
            return inbox;
        });
    }

    void comes(String subject) {
        comes(subject, 10);
    }

    /** Someone opens all mails in another program. */
    void isOpenedElsewhere() {
        use(store -> {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.SEEN), true);
            inbox.close();
            return inbox;
        });
    }

    /** The subjects of the mails in a folder, those that are read with an asterisk. */
    List<String> in(String name) {
        return use(store -> {
            var found = new ArrayList<String>();
            var folder = store.getFolder(name);
            if (folder.exists()) {
                folder.open(Folder.READ_ONLY);
                for (var mail : folder.getMessages()) {
                    found.add(mail.getSubject() + (mail.isSet(Flags.Flag.SEEN) ? "*" : ""));
                }
                folder.close();
            }
            return found;
        });
    }
}

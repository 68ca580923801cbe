package se.incidentkedjan.notification.postbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.acknowledgement.MessageIds;
import se.incidentkedjan.notification.acknowledgement.MessageIds.Ours;
import se.incidentkedjan.notification.postbox.Meaning.Said;

/**
 * Reads what a mail means. Anyone can send anything to a mailbox: whatever comes, the reader answers, in bounded time and
 * memory, and tells nobody what stood in it.
 */
public final class MailReader {

    /** How many bytes of a mail are worth reading; what comes after them is left out. */
    public static final int LONGEST = 512 * 1024;

    private static final int LONGEST_FROM = 1_000;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{3,250}>");

    private final MessageIds ids;
    private final Returned returned;
    private final Session session = Session.getInstance(asWritten());

    /** A reader that knows our messages by these. */
    public MailReader(MessageIds ids) {
        this.ids = ids;
        this.returned = new Returned(ids);
    }

    private static Properties asWritten() {
        var properties = new Properties();
        // Many programs write headers in UTF-8 without having agreed on it.
        properties.put("mail.mime.allowutf8", "true");
        return properties;
    }

    /**
     * What a mail means.
     *
     * @param mail as it came, with its headers; possibly cut short
     */
    public Meaning read(byte[] mail) {
        try {
            var bytes = new ByteArrayInputStream(mail, 0, Math.min(mail.length, LONGEST));
            return meaning(new Parts(new MimeMessage(session, bytes)));
        } catch (MessagingException | RuntimeException | StackOverflowError e) {
            // A mail that no program can read is for a person.
            return new Meaning.NotOurs();
        }
    }

    private Meaning meaning(Parts mail) {
        var from = from(mail);
        var ofARelay = returned.read(mail, from);
        if (ofARelay.isPresent()) {
            return ofARelay.get();
        }
        if (Automatics.wrote(mail, from)) {
            return new Meaning.Automatic();
        }
        var ours = answered(mail);
        return ours.isEmpty() || from.isEmpty()
                ? new Meaning.NotOurs()
                : new Meaning.Reply(ours.get(), from, said(mail), id(mail));
    }

    private static Said said(Parts mail) {
        // What is attached, encrypted or cut off cannot be told from what was meant.
        return YesAndNo.in(OwnWords.of(mail));
    }

    /** The message that is answered; in a longer correspondence the latest one of ours. */
    private Optional<Ours> answered(Parts mail) {
        return mail.header("In-Reply-To")
                .flatMap(ids::find)
                .or(() -> mail.header("References").flatMap(all -> {
                    var each = all.split("(?<=>)", -1);
                    for (int i = each.length - 1; i >= 0; i--) {
                        var found = ids.find(each[i]);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                    return Optional.empty();
                }));
    }

    /** The one address it says it comes from; nothing when there is none, or more than one. */
    private static String from(Parts mail) {
        var headers = mail.headers("From");
        if (headers.size() != 1 || headers.getFirst().length() > LONGEST_FROM) {
            return "";
        }
        try {
            var addresses = InternetAddress.parseHeader(headers.getFirst(), false);
            var address = addresses.length == 1 ? addresses[0].getAddress() : null;
            return address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
        } catch (AddressException e) {
            return "";
        }
    }

    private static @Nullable String id(Parts mail) {
        return mail.header("Message-ID")
                .filter(value -> MESSAGE_ID.matcher(value).matches())
                .orElse(null);
    }
}

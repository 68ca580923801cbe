package se.incidentkedjan.notification.postbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.reading.MailReading;
import se.incidentkedjan.mailkit.reading.ReadMail;
import se.incidentkedjan.mailkit.reading.ReadingLimits;
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

    // An answer is short and has few parts; a relay's report of it has not many more.
    private static final ReadingLimits LIMITS =
            new ReadingLimits(8, 60, 1_000, 16 * 1024, 128 * 1024, 128 * 1024, LONGEST, 50);

    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{3,250}>");

    private final MessageIds ids;
    private final Returned returned;
    private final MailReading reading = new MailReading(LIMITS, Set.of());

    /** A reader that knows our messages by these. */
    public MailReader(MessageIds ids) {
        this.ids = ids;
        this.returned = new Returned(ids);
    }

    /**
     * What a mail means.
     *
     * @param mail as it came, with its headers; possibly cut short
     */
    public Meaning read(byte[] mail) {
        return meaning(reading.read(mail.length <= LONGEST ? mail : Arrays.copyOf(mail, LONGEST)));
    }

    private Meaning meaning(ReadMail mail) {
        var from = mail.headers().all("From").size() == 1 ? mail.heading().author() : "";
        var ofARelay = returned.read(mail, from);
        if (ofARelay.isPresent()) {
            return ofARelay.get();
        }
        if (!mail.automatic().isPerson()) {
            return new Meaning.Automatic();
        }
        var ours = answered(mail);
        return ours.isEmpty() || from.isEmpty()
                ? new Meaning.NotOurs()
                : new Meaning.Reply(ours.get(), from, said(mail), id(mail));
    }

    private static Said said(ReadMail mail) {
        // What is attached, encrypted or cut off cannot be told from what was meant.
        return YesAndNo.in(OwnWords.of(mail));
    }

    /** The message that is answered; in a longer correspondence the latest one of ours. */
    private Optional<Ours> answered(ReadMail mail) {
        return mail.headers()
                .first("In-Reply-To")
                .flatMap(ids::find)
                .or(() -> mail.headers().first("References").flatMap(all -> {
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

    private static @Nullable String id(ReadMail mail) {
        return mail.headers()
                .first("Message-ID")
                .filter(value -> MESSAGE_ID.matcher(value).matches())
                .orElse(null);
    }
}

package se.incidentkedjan.mailkit.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail within a mail: what someone sends on, such as a suspected fraud, or what a relay returns.
 *
 * @param form how it came
 * @param name a harmless file name
 * @param content its bytes as they came; of an {@link Form#INLINE} one the text that was sent on, with what it says of itself
 *     as headers
 * @param mail the same taken apart
 */
public record Original(Form form, String name, Content content, ReadMail mail) {

    /** How a mail comes within another one. */
    public enum Form {
        /** As a part of its own (RFC 2046), with all its headers. */
        ATTACHED,
        /** As a file with all its headers. */
        EML,
        /** As a file of Outlook's, with those headers that Outlook kept. */
        MSG,
        /** As text in the mail, with what the sender's program told of it. */
        INLINE
    }

    /**
     * What IT wants to know of a suspected mail. All of it is harmless to show: nothing in it can be followed.
     *
     * @param from who it says it is from
     * @param returnPath the sender of the envelope; absent when the mail does not tell
     * @param replyTo where answers go
     * @param messageId absent when there is none
     * @param date as it is written; absent when there is none
     * @param received from where each relay says it got it, the last one first
     * @param authentication what relays found of SPF, DKIM and DMARC
     * @param links where the links lead and what they look like
     */
    public record Traces(
            String from,
            @Nullable String returnPath,
            String replyTo,
            String subject,
            @Nullable String messageId,
            @Nullable String date,
            List<String> received,
            List<String> authentication,
            List<Link> links) {

        /** Never tells what it says. */
        @Override
        public String toString() {
            return "Traces[" + received.size() + " relays, " + links.size() + " links]";
        }
    }

    /** What IT wants to know of it. */
    public Traces traces() {
        var fields = mail.headers();
        return new Traces(
                Link.harmless(fields.readable("From")),
                fields.first("Return-Path").map(Link::harmless).orElse(null),
                Link.harmless(fields.readable("Reply-To")),
                Link.harmless(mail.subject()),
                fields.first("Message-ID").map(Link::harmless).orElse(null),
                fields.first("Date").map(Link::harmless).orElse(null),
                fields.all("Received").stream().map(Original::host).toList(),
                fields.all("Authentication-Results").stream()
                        .map(Link::harmless)
                        .toList(),
                mail.links());
    }

    /** From «from … by …» what stands between. */
    private static String host(String received) {
        int from = received.indexOf("from ");
        int by = received.indexOf(" by ", Math.max(from, 0));
        var host = received.substring(from < 0 ? 0 : from + 5, by < 0 ? received.length() : by);
        return Link.harmless(host);
    }

    /** Never tells what it says. */
    @Override
    public String toString() {
        return "Original[" + form + ", " + content.size() + " bytes]";
    }
}

package se.incidentkedjan.mailkit.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/**
 * What a mail says of itself. Nothing of it needs to be true.
 *
 * @param messageId with its angle brackets, as it is written; absent when there is none
 * @param inReplyTo what it answers, with angle brackets
 * @param references what it belongs to, the oldest first, with angle brackets
 * @param from who it says wrote it
 * @param sender who it says sent it, when that is someone else
 * @param replyTo where answers are to go
 * @param returnPath the sender of the envelope, in small letters; empty when there is expressly none; absent when the server
 *     has not told
 * @param subject on one line; empty when there is none
 * @param date when it says it was written, UTC; absent when that cannot be read
 */
public record Heading(
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        List<MailAddress> from,
        List<MailAddress> sender,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        @Nullable String returnPath,
        String subject,
        @Nullable Instant date) {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,990}>");
    private static final int MOST_IDS = 500;
    private static final List<String> ONCE = List.of(
            "From", "Sender", "Reply-To", "To", "Cc", "Date", "Subject", "Message-ID", "In-Reply-To", "References");

    static Heading of(Fields fields, Remarks remarks) {
        var from = MailAddress.in(fields, "From", remarks);
        if (from.isEmpty()) {
            remarks.add(Code.NO_SENDER);
        } else if (from.size() > 1) {
            remarks.add(Code.SEVERAL_SENDERS);
        }
        if (ONCE.stream().anyMatch(name -> fields.all(name).size() > 1)) {
            remarks.add(Code.HEADER_REPEATED);
        }
        var date = MailDates.of(fields);
        if (date == null) {
            remarks.add(Code.DATE_UNREADABLE);
        }
        return new Heading(
                id(fields),
                ids(fields, "In-Reply-To"),
                ids(fields, "References"),
                from,
                MailAddress.in(fields, "Sender", remarks),
                MailAddress.in(fields, "Reply-To", remarks),
                MailAddress.in(fields, "To", remarks),
                MailAddress.in(fields, "Cc", remarks),
                returnPath(fields, remarks),
                Plain.line(EncodedWords.decode(fields.first("Subject").orElse(""), remarks), remarks),
                date);
    }

    private static @Nullable String id(Fields fields) {
        var found = ids(fields, "Message-ID");
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        // Some programs leave the brackets out.
        return fields.first("Message-ID")
                .map(String::strip)
                .filter(bare -> !bare.isEmpty() && bare.length() <= 990)
                .map(bare -> "<" + bare.replaceAll("[<>\\s]", "") + ">")
                .orElse(null);
    }

    private static List<String> ids(Fields fields, String header) {
        var ids = new ArrayList<String>();
        for (var value : fields.all(header)) {
            var found = ID.matcher(value);
            while (found.find() && ids.size() < MOST_IDS) {
                ids.add(found.group());
            }
        }
        return List.copyOf(ids);
    }

    private static @Nullable String returnPath(Fields fields, Remarks remarks) {
        if (Automatics.isReturnedToNobody(fields)) {
            return "";
        }
        var addresses = MailAddress.in(fields, "Return-Path", remarks);
        return addresses.isEmpty() ? null : addresses.getFirst().address();
    }

    /** The one address it says it comes from; empty when there is none, or more than one. */
    public String author() {
        return from.size() == 1 ? from.getFirst().address() : "";
    }

    /** Never tells what it says. */
    @Override
    public String toString() {
        return "Heading";
    }
}

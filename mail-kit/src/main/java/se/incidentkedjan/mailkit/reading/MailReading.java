package se.incidentkedjan.mailkit.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/**
 * Takes mails apart. Anyone can send anything: whatever the bytes are, the answer is a {@link ReadMail}, in time and memory
 * that the {@linkplain ReadingLimits limits} bound, and what is wrong with it is told as {@linkplain Remark remarks}. Can be
 * used by several threads at once.
 */
public final class MailReading {

    private final ReadingLimits limits;
    private final Set<String> own;

    /**
     * Reads within these limits.
     *
     * @param own our own addresses, mails from which we have written ourselves
     */
    public MailReading(ReadingLimits limits, Set<String> own) {
        this.limits = limits;
        this.own = own.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes a mail apart.
     *
     * @param mail as it came, with its headers; must not be changed as long as what is read is used
     */
    public ReadMail read(byte[] mail) {
        return read(Slice.of(mail), 0, new Budget(limits));
    }

    /**
     * Reads what is known of a mail that was too large to fetch.
     *
     * @param headers its headers as they came
     * @param size how large all of it is, in bytes
     */
    public ReadMail readHeaders(byte[] headers, long size) {
        var slice = Slice.of(headers);
        var remarks = new Remarks();
        remarks.add(Code.ONLY_HEADERS);
        var fields = HeaderBlock.ofMail(slice, limits, remarks).fields();
        return finished(
                fields, new Gathering(this, new Budget(limits), remarks), slice.between(0, 0), size, 0, remarks);
    }

    ReadMail read(Slice mail, int depth, Budget budget) {
        var remarks = new Remarks();
        try {
            var entity = new Splitter(budget, remarks).mail(mail, depth);
            var gathering = new Gathering(this, budget, remarks);
            gathering.take(entity, depth);
            return finished(entity.fields(), gathering, entity.body(), mail.length(), depth, remarks);
        } catch (RuntimeException | StackOverflowError e) {
            // Nothing of this kind is known; a mail that finds one is kept as it is and looked at by a person.
            return unreadable(mail, remarks);
        }
    }

    private ReadMail finished(Fields fields, Gathering gathering, Slice body, long size, int depth, Remarks remarks) {
        var heading = Heading.of(fields, remarks);
        gathering.finish(heading.subject(), depth);
        if (gathering.isEmpty() && !remarks.has(Code.ONLY_HEADERS)) {
            remarks.add(Code.EMPTY);
        }
        return new ReadMail(
                fields,
                heading,
                gathering.words(),
                gathering.links(),
                gathering.attachments(),
                gathering.originals(),
                gathering.texts(),
                Automatics.of(fields, author(fields, heading), heading.subject(), gathering.types(), own),
                gathering.seal(),
                remarks.all(),
                ContentHash.of(fields, body),
                size);
    }

    private static String author(Fields fields, Heading heading) {
        return fields.all("From").size() == 1 ? heading.author() : "";
    }

    private static ReadMail unreadable(Slice mail, Remarks remarks) {
        remarks.add(Code.UNREADABLE);
        return new ReadMail(
                Fields.NONE,
                Heading.of(Fields.NONE, new Remarks()),
                new Words("", "", false),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Automatic.PERSON,
                Seal.NONE,
                remarks.all(),
                ContentHash.of(Fields.NONE, mail),
                mail.length());
    }
}

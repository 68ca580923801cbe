package se.incidentkedjan.mailkit.reading;

import java.util.List;

/**
 * A mail taken apart. Nothing of it is believed: who it comes from, what its attachments are and when it was written is what it
 * says itself.
 *
 * @param headers all of them, as they are written
 * @param heading the common ones, read
 * @param words what it says
 * @param links where its links lead, harmless to show
 * @param attachments what came with it; mails within it are not among them
 * @param originals the mails within it
 * @param texts its parts that are text, and mails within it as they stand, in their order
 * @param automatic whether a program wrote it
 * @param remarks what was left out, could not be read or is not what it says
 * @param contentHash SHA-256, in hexadecimal, over what its sender wrote and nothing that is added on its way: the same for
 *     each delivery of one mail
 * @param size its size in bytes, as it came
 */
public record ReadMail(
        Fields headers,
        Heading heading,
        Words words,
        List<Link> links,
        List<Attachment> attachments,
        List<Original> originals,
        List<TextPart> texts,
        Automatic automatic,
        Seal seal,
        List<Remark> remarks,
        String contentHash,
        long size) {

    /** The subject on one line; empty when there is none. */
    public String subject() {
        return heading.subject();
    }

    /** Whether this is told of it. */
    public boolean has(Remark.Code code) {
        return remarks.stream().anyMatch(remark -> remark.code() == code);
    }

    /** The text of the first part of this type; empty when there is none. */
    public String text(String type) {
        return texts.stream()
                .filter(part -> part.type().equals(type))
                .map(TextPart::text)
                .findFirst()
                .orElse("");
    }

    ReadMail withLinks(List<Link> others) {
        return new ReadMail(
                headers,
                heading,
                words,
                others,
                attachments,
                originals,
                texts,
                automatic,
                seal,
                remarks,
                contentHash,
                size);
    }

    /** Never tells what it says. */
    @Override
    public String toString() {
        return "ReadMail[" + size + " bytes, " + automatic + ", " + attachments.size() + " attachments, "
                + originals.size() + " originals, " + remarks.size() + " remarks]";
    }
}

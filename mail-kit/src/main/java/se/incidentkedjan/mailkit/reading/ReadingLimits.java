package se.incidentkedjan.mailkit.reading;

/**
 * How much of a mail is read. What lies beyond is left out with a {@link Remark}; nothing is refused.
 *
 * @param depth how many levels of parts and mails within mails; at least 1
 * @param parts how many parts in all, mails within mails counted with theirs; at least 1
 * @param headers how many headers of each mail and part
 * @param headerCharacters how much of each header, after unfolding
 * @param textCharacters how much of each text
 * @param htmlCharacters how much of each text in HTML, which takes many times its size to read
 * @param decodedBytes how many bytes in all may be made by opening what is packed: mails within mails that are encoded,
 *     winmail.dat, signed and compressed messages. Archives such as zip are never opened.
 * @param links how many links
 */
public record ReadingLimits(
        int depth,
        int parts,
        int headers,
        int headerCharacters,
        int textCharacters,
        int htmlCharacters,
        long decodedBytes,
        int links) {

    /** Whoever sets a limit means something by it. */
    public ReadingLimits {
        if (depth < 1
                || parts < 1
                || headers < 1
                || headerCharacters < 1
                || textCharacters < 1
                || htmlCharacters < 1
                || decodedBytes < 0
                || links < 0) {
            throw new IllegalArgumentException("a limit of reading must be at least one");
        }
    }

    /** More than any person's mail needs, and little enough for a small heap. */
    public static ReadingLimits usual() {
        return new ReadingLimits(20, 1_000, 1_000, 16 * 1024, 1_000_000, 500_000, 64L * 1024 * 1024, 500);
    }
}

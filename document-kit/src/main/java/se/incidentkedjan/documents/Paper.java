package se.incidentkedjan.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document of pages: what it says, not how it looks.
 *
 * @param issuer who it is from, for example «Exempelkommunen, socialnämnden»
 * @param title what it is
 * @param subtitle what it covers; null when the title says it all
 * @param madeAt when it was made, printed in Swedish time
 * @param orientation how the sheets of A4 are turned
 * @param sections what it says
 * @param contentHash printed at the foot of each page, so that a sheet can be tied to what it was made from; null for none
 * @param attachments files inside the document, such as the figures it shows; named at its end
 */
public record Paper(
        String issuer,
        String title,
        @Nullable String subtitle,
        Instant madeAt,
        Orientation orientation,
        List<Section> sections,
        @Nullable String contentHash,
        List<Attachment> attachments) {

    /** How many bytes the files inside a paper have together at most: they are held while it is made. */
    public static final int MOST_ATTACHED_BYTES = 20_000_000;

    /** How a sheet is turned. */
    public enum Orientation {
        /** The short side up. */
        PORTRAIT,
        /** The long side up, for tables with many columns. */
        LANDSCAPE
    }

    /** Keeps what was given. */
    public Paper {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A paper has no title: an accessible document must have one.");
        }
        sections = List.copyOf(sections);
        attachments = List.copyOf(attachments);
        refuseUnfitting(title, attachments);
    }

    private static void refuseUnfitting(String title, List<Attachment> attachments) {
        Set<String> names = new HashSet<>();
        long bytes = 0;
        for (Attachment attachment : attachments) {
            if (!names.add(attachment.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "The paper «%s» has two attachments that are called «%s».".formatted(title, attachment.name()));
            }
            bytes += attachment.size();
        }
        if (bytes > MOST_ATTACHED_BYTES) {
            throw new IllegalArgumentException(
                    "The attachments of the paper «%s» have %d bytes, and it takes at most %d."
                            .formatted(title, bytes, MOST_ATTACHED_BYTES));
        }
    }

    /** {@return a paper without sections, the short side up} */
    public static Paper of(String issuer, String title, Instant madeAt) {
        return new Paper(issuer, title, null, madeAt, Orientation.PORTRAIT, List.of(), null, List.of());
    }

    /** {@return the same with a line under the title} */
    public Paper withSubtitle(String line) {
        return new Paper(issuer, title, line, madeAt, orientation, sections, contentHash, attachments);
    }

    /** {@return the same with the long side up} */
    public Paper landscape() {
        return new Paper(issuer, title, subtitle, madeAt, Orientation.LANDSCAPE, sections, contentHash, attachments);
    }

    /** {@return the same with these sections after those it has} */
    public Paper with(Section... more) {
        List<Section> all = new ArrayList<>(sections);
        all.addAll(List.of(more));
        return new Paper(issuer, title, subtitle, madeAt, orientation, all, contentHash, attachments);
    }

    /**
     * Puts files inside the document. CSV and JSON are the same each time they are written from the same figures; a workbook
     * is not, and with one inside the paper no longer gives the same bytes and hash when it is made again.
     *
     * @param more named at the end of the document
     * @return the same with these files after those it has
     */
    public Paper withAttachments(Attachment... more) {
        List<Attachment> all = new ArrayList<>(attachments);
        all.addAll(List.of(more));
        return new Paper(issuer, title, subtitle, madeAt, orientation, sections, contentHash, all);
    }

    /**
     * Takes out what can be written as a workbook or as CSV: tables, and the figures of charts.
     *
     * @return in the order they stand, one without a title called as its section
     */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Chart chart) {
                    tables.add(chart.table());
                } else if (block instanceof Table table) {
                    tables.add(table.title().isBlank() ? table.titled(section.heading()) : table);
                }
            }
        }
        return tables;
    }

    /**
     * Prints a hash at the foot of each page.
     *
     * @param hash for example the one that the audit trail keeps of a decision
     * @return the same with the hash
     */
    public Paper withContentHash(String hash) {
        return new Paper(issuer, title, subtitle, madeAt, orientation, sections, hash, attachments);
    }

    /**
     * Prints {@link ContentHash#of(Paper) the hash of what this paper says} at the foot of each page.
     *
     * @return the same with the hash
     */
    public Paper withContentHash() {
        return withContentHash(ContentHash.of(this));
    }
}

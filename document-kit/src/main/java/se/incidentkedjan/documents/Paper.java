package se.incidentkedjan.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 */
public record Paper(
        String issuer,
        String title,
        @Nullable String subtitle,
        Instant madeAt,
        Orientation orientation,
        List<Section> sections,
        @Nullable String contentHash) {

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
    }

    /** {@return a paper without sections, the short side up} */
    public static Paper of(String issuer, String title, Instant madeAt) {
        return new Paper(issuer, title, null, madeAt, Orientation.PORTRAIT, List.of(), null);
    }

    /** {@return the same with a line under the title} */
    public Paper withSubtitle(String line) {
        return new Paper(issuer, title, line, madeAt, orientation, sections, contentHash);
    }

    /** {@return the same with the long side up} */
    public Paper landscape() {
        return new Paper(issuer, title, subtitle, madeAt, Orientation.LANDSCAPE, sections, contentHash);
    }

    /** {@return the same with these sections after those it has} */
    public Paper with(Section... more) {
        List<Section> all = new ArrayList<>(sections);
        all.addAll(List.of(more));
        return new Paper(issuer, title, subtitle, madeAt, orientation, all, contentHash);
    }

    /**
     * Prints a hash at the foot of each page.
     *
     * @param hash for example the one that the audit trail keeps of a decision
     * @return the same with the hash
     */
    public Paper withContentHash(String hash) {
        return new Paper(issuer, title, subtitle, madeAt, orientation, sections, hash);
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

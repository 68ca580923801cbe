package se.incidentkedjan.documents;

import java.util.List;

/**
 * A section of a paper.
 *
 * @param heading what it is about; stands among the bookmarks
 * @param blocks what it says
 */
public record Section(String heading, List<Block> blocks) {

    /** Keeps what was given; the rows of tables are read now. */
    public Section {
        if (heading.isBlank()) {
            throw new IllegalArgumentException("A section has no heading: it must be named to be found and heard.");
        }
        blocks = blocks.stream()
                .map(block -> block instanceof Table table ? table.atHand() : block)
                .toList();
    }

    /** {@return a section of these parts} */
    public static Section of(String heading, Block... blocks) {
        return new Section(heading, List.of(blocks));
    }
}

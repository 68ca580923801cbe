package se.incidentkedjan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private static final Paper PAPER = Paper.of("Exempelkommunen", "Beslut", Samples.AFTERNOON);

    @Test
    void theSameContentPrintedAgainHasTheSameHash() {
        String first = ContentHash.of(Samples.register());
        Paper later = new Paper(
                Samples.register().issuer(),
                Samples.register().title(),
                Samples.register().subtitle(),
                Samples.AFTERNOON.plusSeconds(3600),
                Paper.Orientation.PORTRAIT,
                Samples.register().sections(),
                null,
                List.of());

        assertThat(ContentHash.of(later)).isEqualTo(first).hasSize(64);
    }

    @Test
    void everyWordCountsAndWhereItStands() {
        List<Paper> papers = List.of(
                PAPER,
                PAPER.withSubtitle(""),
                PAPER.withSubtitle("ab"),
                saying(new Block.Paragraph("ab")),
                saying(new Block.Paragraph("a"), new Block.Paragraph("b")),
                saying(new Block.Note("ab")),
                saying(Block.Facts.of(Block.Fact.of("a", "b"))),
                saying(Block.Facts.of(Block.Fact.of("ab", ""))),
                saying(Block.Facts.of(new Block.Fact("a", Cell.of(1)))),
                saying(Block.Facts.of(new Block.Fact("a", Cell.of("1")))),
                saying(Block.Facts.of(new Block.Fact("a", Cell.of(BigDecimal.ONE)))),
                saying(Block.Facts.of(new Block.Fact("a", Cell.of(true)))),
                saying(Block.Facts.of(new Block.Fact("a", Cell.of(Samples.AFTERNOON)))),
                saying(Block.Facts.of(new Block.Fact("a", Cell.of(LocalDate.of(2026, 11, 20))))),
                saying(table(Column.text("a"))),
                saying(table(Column.number("a"))),
                saying(table(Column.text("a"), Row.of(Cell.EMPTY))),
                saying(table(Column.text("a"), Row.of(Cell.EMPTY), Row.of(Cell.EMPTY))),
                PAPER.with(Section.of("Text"), Section.of("Text")),
                saying(new Block.Heading("ab")),
                saying(Block.Points.of("ab")),
                saying(Block.Points.of("a", "b")),
                saying(Block.Facts.of(new Block.Fact("a", Cell.hidden()))),
                saying(table(Column.number("a").in("b"))),
                saying(table(Column.text("a")).withNote("b")),
                saying(chart("2026", Cell.of(1))),
                saying(chart("2025", Cell.of(1))),
                saying(chart("2026", Cell.hidden())),
                saying(chart("2026", Cell.of(1)).table()),
                attached("a.csv", "Data", 1),
                attached("b.csv", "Data", 1),
                attached("a.csv", "Mer data", 1),
                attached("a.csv", "Data", 2));
        Set<String> hashes = new HashSet<>();
        papers.forEach(paper -> hashes.add(ContentHash.of(paper)));

        assertThat(hashes).hasSameSizeAs(papers);
    }

    @Test
    void papersOfBeforeKeepTheirHash() {
        // The audit trail of a municipality may have it.
        assertThat(ContentHash.of(Samples.register()))
                .isEqualTo("b81b68c4a37c9a644b9448544cc9f41e5bd7ab5b8bb93eed3b507cc3042d63cb");
    }

    private static Chart chart(String name, Cell value) {
        return Chart.bars("Titel", "Text.", "Nämnd", "antal", List.of("a"), Chart.Series.of(name, value));
    }

    private static Paper attached(String name, String description, int content) {
        return PAPER.withAttachments(Attachment.of(
                name, "text/csv", description, Attachment.Relationship.DATA, new byte[] {(byte) content}));
    }

    private static Paper saying(Block... blocks) {
        return PAPER.with(Section.of("Text", blocks));
    }

    private static Table table(Column column, Row... rows) {
        return new Table("Tabell", List.of(column), List.of(rows));
    }
}

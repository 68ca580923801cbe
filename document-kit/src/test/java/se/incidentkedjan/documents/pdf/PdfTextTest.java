package se.incidentkedjan.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Samples;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;

class PdfTextTest {

    @Test
    void markupIsTextEverywhere() throws Exception {
        String hostile = "<script>alert(1)</script> &amp; <b>\"fet\"</b> <!-- kvar --> ]]> {{x}} ${y}";
        Paper paper = Paper.of(hostile, hostile, Samples.AFTERNOON)
                .withSubtitle(hostile)
                .withContentHash(hostile)
                .with(Section.of(
                        hostile,
                        new Block.Paragraph(hostile),
                        new Block.Note(hostile),
                        Block.Facts.of(Block.Fact.of(hostile, hostile)),
                        new Table(
                                "Tabell " + hostile,
                                List.of(Column.text(hostile)),
                                List.of(Row.of(Cell.of(hostile))))));
        try (Opened opened = Opened.of(paper)) {
            String text = opened.text();
            // Issuer, title, subtitle, hash, heading, paragraph, note, label, value, table, column and cell.
            assertThat(text.split("\\Q<script>alert(1)</script>\\E", -1)).hasSize(13);
            assertThat(text).contains("&amp; <b>\"fet\"</b> <!-- kvar --> ]]> {{x}} ${y}");
            assertThat(opened.document.getDocumentInformation().getTitle()).isEqualTo(hostile);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Åke såg ÖÄÅ åäö § – « » ” é ü |
            ελληνικά Кириллица ✓ → ● ≥     |
            """)
    void whatTheTypefacesHaveIsShown(String words) throws Exception {
        try (Opened opened = Opened.saying(new Block.Paragraph(words))) {
            assertThat(opened.text()).contains(words.strip());
        }
    }

    @Test
    void whatNoTypefaceHasStandsAsItsNumber() throws Exception {
        try (Opened opened = Opened.saying(new Block.Paragraph("brandsläckare \uD83E\uDDEF och 漢字 slut"))) {
            assertThat(opened.text()).contains("brandsläckare [U+1F9EF] och [U+6F22][U+5B57] slut");
        }
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreSeen() throws Exception {
        try (Opened opened = Opened.saying(new Block.Paragraph("a\u0000b\u001Bc\u0085d\uD800e\uFFFFf\u202Eg"))) {
            assertThat(opened.text()).contains("a[U+0000]b[U+001B]c[U+0085]d[U+D800]e[U+FFFF]f[U+202E]g");
        }
    }

    @Test
    void decomposedLettersAreComposed() throws Exception {
        try (Opened opened = Opened.saying(new Block.Paragraph("A\u030Ake fo\u0308r"))) {
            assertThat(opened.text()).contains("Åke för");
        }
    }

    @Test
    void lineBreaksAreKept() throws Exception {
        try (Opened opened = Opened.saying(new Block.Paragraph("första\r\nandra\n\ntredje"))) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(opened.document))
                    .containsPattern("(?m)^första *$")
                    .containsPattern("(?m)^andra *$")
                    .containsPattern("(?m)^tredje *$");
        }
    }

    @Test
    void hebrewAndArabicComeInTheOrderTheyAreRead() throws Exception {
        try (Opened opened = Opened.saying(new Block.Paragraph("Namn: שלום (עולם) och مرحبا, slut"))) {
            // The reader puts what is drawn from the right in the order of reading again.
            assertThat(opened.text())
                    .contains("שלום")
                    .contains("עולם")
                    .contains("مرحبا")
                    .contains("Namn:")
                    .contains("slut");
        }
    }

    @Test
    void aWordOfTenThousandLettersIsBrokenAndNotCut() throws Exception {
        String word = "x".repeat(10_000);
        try (Opened opened = Opened.saying(
                new Block.Paragraph(word),
                Block.Facts.of(Block.Fact.of(word, "y".repeat(10_000))),
                new Table(
                        "Lång",
                        List.of(Column.text("Ärende"), Column.text("Text")),
                        List.of(Row.of(Cell.of("z".repeat(10_000)), Cell.of("w".repeat(10_000))))))) {
            String text = opened.text();
            assertThat(count(text, 'x')).isGreaterThanOrEqualTo(20_000);
            assertThat(count(text, 'y')).isGreaterThanOrEqualTo(10_000);
            assertThat(count(text, 'z')).isGreaterThanOrEqualTo(10_000);
            assertThat(count(text, 'w')).isGreaterThanOrEqualTo(10_000);
        }
    }

    @Test
    void aTitleOfManyWordsIsWholeOnTheFirstSheetAndShortAtTheHeadOfTheNext() throws Exception {
        String title = "ord ".repeat(60) + "sist";
        try (Opened opened = Opened.of(Paper.of("Exempelkommunen", title, Samples.AFTERNOON)
                .with(Section.of("Text", Samples.registerTable(60))))) {
            assertThat(opened.textOfPage(1)).contains(title);
            assertThat(opened.textOfPage(2)).contains("ord ord").contains("…").doesNotContain("sist");
        }
    }

    @Test
    void aCellHigherThanASheetGoesOnOnTheNext() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            lines.append("rad nummer ").append(i).append(";\n");
        }
        try (Opened opened = Opened.saying(new Table(
                "Hög",
                List.of(Column.text("Ärende"), Column.text("Text")),
                List.of(Row.of(Cell.of("2026-000101"), Cell.of(lines.toString())))))) {
            String text = opened.text();
            for (int i = 1; i <= 300; i++) {
                assertThat(text).contains("rad nummer " + i + ";");
            }
        }
    }

    private static long count(String text, char letter) {
        return text.chars().filter(sign -> sign == letter).count();
    }
}

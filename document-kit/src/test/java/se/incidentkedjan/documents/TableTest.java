package se.incidentkedjan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<Column> COLUMNS = List.of(Column.text("Ärende"), Column.number("Antal"));

    @Test
    void aRowWithTooFewCellsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("Prov", COLUMNS, List.of(Row.of(Cell.of("a")))))
                .withMessage("Row 1 of the table «Prov» has 1 cells for 2 columns.");
    }

    @Test
    void aCellOfAnotherKindIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(
                        "Prov",
                        COLUMNS,
                        List.of(Row.of(Cell.of("a"), Cell.EMPTY), Row.of(Cell.of("b"), Cell.of("två")))))
                .withMessage("Row 2 of the table «Prov» has a Text in the column «Antal», which takes NUMBER.");
    }

    @Test
    void whatNobodyCouldReferToIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Section.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Paper.of("Exempelkommunen", "", Samples.AFTERNOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("Prov", List.of(), List.of()));
    }

    @Test
    void aPaperKeepsTheRowsOfACursor() {
        Iterator<Row> once = List.of(Row.of(Cell.of("a"), Cell.of(1))).iterator();
        Section section = Section.of("Text", new Table("Prov", COLUMNS, () -> once));
        Paper paper = Paper.of("Exempelkommunen", "Prov", Samples.AFTERNOON).with(section);

        assertThat(ContentHash.of(paper)).isEqualTo(ContentHash.of(paper));
        assertThat(((Table) section.blocks().getFirst()).rows()).hasSize(1);
    }
}

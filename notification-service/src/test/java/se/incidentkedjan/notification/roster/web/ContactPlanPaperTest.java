package se.incidentkedjan.notification.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.roster.PlanFiles.at;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.notification.roster.ContactPlan;
import se.incidentkedjan.notification.roster.PlanFiles;
import se.incidentkedjan.webkit.WebKitSettings;

class ContactPlanPaperTest {

    private static final WebKitSettings SITE =
            new WebKitSettings("Exempelkommunen", "070-1740605", "incident@kommun.example", null);

    @TempDir
    private Path folder;

    private static Paper paper(ContactPlan plan) {
        return new ContactPlanPaper(SITE).of(plan, at("2026-11-20 16:45"));
    }

    private static List<String> rows(Paper paper, String heading) {
        return paper.sections().stream()
                .filter(section -> section.heading().startsWith(heading))
                .map(Section::blocks)
                .flatMap(List::stream)
                .flatMap(block -> block instanceof Table table ? rows(table).stream() : java.util.stream.Stream.of())
                .toList();
    }

    private static List<String> rows(Table table) {
        return ((List<se.incidentkedjan.documents.Row>) table.rows())
                .stream()
                        .map(row -> String.join(
                                " | ",
                                row.cells().stream()
                                        .map(cell -> cell instanceof Cell.Text(var text) ? text : "")
                                        .toList()))
                        .toList();
    }

    @Test
    void itTellsWhomToPhoneAndWhoStandsIn() {
        var paper = paper(new PlanFiles(folder).withRoster("  - {person: dan, substitutes: [bo]}\n"));

        assertThat(paper.subtitle())
                .isEqualTo("Utskriven fredag 20 november 2026 kl. 16.45. Gäller till och med"
                        + " fredag 4 december 2026.");
        assertThat(paper.sections().getFirst().blocks().getLast())
                .isEqualTo(new Block.Paragraph("Har inget telefonnummer här och går inte att ringa: Dans tjänst."));
        assertThat(rows(paper, "Roller för hela"))
                .contains("IT-jour | Annas tjänst | 070-1740610 | anna@kommun.example | ")
                .contains("Dataskyddsombud | Dans tjänst |  | dan@kommun.example | Bos tjänst, 070-1740611");
        assertThat(rows(paper, "Roller på varje"))
                .containsExactly(
                        "Enhetschef: Kansliet | Dans tjänst |  | dan@kommun.example | Bos tjänst, 070-1740611",
                        "Enhetschef: Skolan | Cias tjänst | 070-1740612 |  | ");
    }

    @Test
    void itHasTheDutyAndTheAbsencesOfTheComingFortnight() {
        var paper = paper(new PlanFiles(folder).withRoster("""
                absences:
                  - {person: anna, from: 2026-11-30, to: 2026-11-30, substitute: bo}
                  - {person: cia, from: 2027-01-01, to: 2027-01-05}
                duty:
                  - {role: IT_ON_CALL, people: [anna, bo], starts: 2026-11-16, every: 1 w, changes: 08:00}
                """));

        assertThat(rows(paper, "Jour"))
                .first()
                .isEqualTo(
                        "IT-jour | fredag 20 november 2026 kl. 16.45 | måndag 23 november 2026 kl. 08.00 | Annas tjänst"
                                + " | 070-1740610");
        assertThat(rows(paper, "Jour")).hasSize(3);
        assertThat(rows(paper, "Borta"))
                .containsExactly("Annas tjänst | måndag 30 november 2026 kl. 00.00 | tisdag 1 december 2026 kl. 00.00 |"
                        + " Bos tjänst");
    }

    @Test
    void itTellsTheChainsInPlainWords() {
        var text = paper(ContactPlan.read(PlanFiles.shipped())).sections().getLast().blocks().stream()
                .map(block -> block instanceof Block.Paragraph(var words) ? words : "")
                .toList();

        assertThat(text.get(1))
                .contains("Omedelbart. Gäller brådskan omedelbart. Väntan räknas dygnet runt.")
                .contains("1. Fråga den roll som kallades. Vänta 10 % av tiden.")
                .contains(
                        "4. Fråga Tjänsteman i beredskap, med sms, e-post. Fråga igen efter 15 minuter, tills någon har"
                                + " det.");
        assertThat(text.get(2)).contains("Väntan räknas i tiderna «Kontorstid».", "Fråga så 2 gånger.");
    }

    @Test
    void itIsAPdfOfAFewPagesThatIsTheSameEachTime() {
        var paper = paper(ContactPlan.read(PlanFiles.shipped()));
        var made = PdfDocument.of(paper);

        assertThat(made.pages()).isBetween(1, 6);
        assertThat(made.bytes()).isEqualTo(PdfDocument.of(paper).bytes());
    }
}

package se.incidentkedjan.reporting.publication;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.ReportPaper;

/** A version of a report as sections and tables. A correction says first what it corrects. */
public final class EditionPaper {

    private EditionPaper() {}

    /** {@return the paper of a version; nothing is attached to it yet} */
    public static Paper of(Edition edition) {
        return of(edition.report(), edition.correction());
    }

    private static Paper of(Report report, @Nullable Correction correction) {
        var paper = ReportPaper.of(report);
        var sections = new ArrayList<Section>();
        if (correction != null) {
            sections.add(corrected(report, correction));
        }
        sections.addAll(paper.sections());
        return new Paper(
                paper.issuer(),
                paper.title(),
                subtitle(paper, correction),
                paper.madeAt(),
                paper.orientation(),
                sections,
                paper.contentHash(),
                paper.attachments());
    }

    private static @Nullable String subtitle(Paper paper, @Nullable Correction correction) {
        var subtitle = paper.subtitle();
        return correction == null || subtitle == null
                ? subtitle
                : "%s Version %d.".formatted(subtitle, correction.replaces() + 1);
    }

    private static Section corrected(Report report, Correction correction) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Note("Det här är version %d, som ersätter version %d."
                .formatted(correction.replaces() + 1, correction.replaces())));
        blocks.add(new Block.Paragraph("Varför den är rättad: " + correction.reason()));
        if (correction.moved().isEmpty()) {
            blocks.add(new Block.Paragraph("Inga tal som visas har ändrats."));
        } else {
            blocks.add(new Table(
                    "Tal som har ändrats",
                    List.of(
                            Column.text("Tabell"),
                            Column.text("Rad"),
                            Column.text("Kolumn"),
                            Column.text("Från"),
                            Column.text("Till")),
                    correction.moved().stream()
                            .map(one -> Row.of(
                                    Cell.of(one.table()),
                                    Cell.of(one.row()),
                                    Cell.of(one.column()),
                                    Cell.of(one.from()),
                                    Cell.of(one.to())))
                            .toList()));
        }
        var reworded = correction.reworded(report);
        if (!reworded.isEmpty()) {
            blocks.add(new Table(
                    "Meningar som har ändrats",
                    List.of(Column.text("Avsnitt"), Column.text("Från"), Column.text("Till")),
                    reworded.stream()
                            .map(one -> Row.of(
                                    Cell.of(one.part().swedish()),
                                    Cell.of(one.from().isEmpty() ? "fanns inte" : one.from()),
                                    Cell.of(one.to().isEmpty() ? "borttagen" : one.to())))
                            .toList()));
        }
        return new Section("Rättelse", blocks);
    }
}

package se.incidentkedjan.reporting.publication.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.documents.ContentHash;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.publication.Approval;
import se.incidentkedjan.reporting.publication.Desk;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.EditionPaper;
import se.incidentkedjan.reporting.publication.Outline;
import se.incidentkedjan.reporting.report.web.ShownSection;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.SummaryRow;

/** The page of a published report. */
@Component
final class FrozenView {

    static final String REASON = "varfor";
    static final String DAY = "dag";
    static final String PARAGRAPH = "paragraf";
    static final String DECISIONS = "beslut";

    private final Desk desk;

    FrozenView(Desk desk) {
        this.desk = desk;
    }

    /**
     * What was typed, when it could not be done.
     *
     * @param reason for a correction
     * @param wrongReason what is wrong with it
     * @param day when the report was taken
     * @param paragraph of the minutes
     * @param decisions as they were taken; absent when the form was not filled in
     * @param wrongAdoption what is wrong with what was told of it
     */
    record Typed(
            String reason,
            @Nullable String wrongReason,
            String day,
            String paragraph,
            @Nullable String decisions,
            @Nullable String wrongAdoption) {

        static final Typed NOTHING = new Typed("", null, "", "", null, null);
    }

    ModelAndView page(Edition report, Typed typed, boolean mayPrepare, HttpStatus status) {
        var approval = report.approval();
        if (approval == null) {
            throw new IllegalArgumentException("a draft has another page");
        }
        var paper = EditionPaper.of(report);
        var versions = desk.versions(report.id());
        var replacing = Replacing.of(report.id(), versions);
        return new ModelAndView("reporting/rapport-fryst", status)
                .addObject("id", report.id().value())
                .addObject("reportTitle", report.report().title())
                .addObject("period", report.report().period().name())
                .addObject("revision", report.revision())
                .addObject("done", null)
                .addObject(
                        "replacedBy",
                        replacing.map(one -> Onwards.published(one.id())).orElse(null))
                .addObject("isRewritten", !ContentHash.of(paper).equals(approval.hash()))
                .addObject("facts", facts(report, approval))
                .addObject("versions", versions.size() < 2 ? null : versions(versions, mayPrepare))
                .addObject("sections", ShownSection.of(paper))
                .addObject("mayPrepare", mayPrepare)
                .addObject("mayCorrect", mayPrepare && isLatest(report, versions))
                .addObject("errors", errors(typed))
                .addObject(
                        "reason",
                        new Field(
                                REASON,
                                "Varför ska rapporten rättas?",
                                "Skälet står i den nya versionen och kan läsas av alla.",
                                typed.reason(),
                                typed.wrongReason()))
                .addObject("adoption", adoption(report, typed));
    }

    private static boolean isLatest(Edition report, List<Outline> versions) {
        return versions.getLast().id().equals(report.id());
    }

    private static List<FieldError> errors(Typed typed) {
        var errors = new ArrayList<FieldError>();
        var reason = typed.wrongReason();
        if (reason != null) {
            errors.add(new FieldError(REASON, reason));
        }
        var adoption = typed.wrongAdoption();
        if (adoption != null) {
            errors.add(new FieldError(DAY, adoption));
        }
        return errors;
    }

    private static List<SummaryRow> facts(Edition report, Approval approval) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Version", Integer.toString(report.id().version())));
        rows.add(SummaryRow.of(
                "Godkänd",
                "%s av %s".formatted(SwedishTime.dateAndTime(approval.at()), DeedWords.who(approval.who()))));
        var adoption = report.adoption();
        if (adoption != null) {
            rows.add(SummaryRow.of(
                    "Antagen",
                    SwedishTime.date(adoption.day())
                            + (adoption.paragraph() == null ? "" : ", " + adoption.paragraph())));
            if (!adoption.decisions().isEmpty()) {
                rows.add(new SummaryRow("Beslut", Cell.lines(adoption.decisions())));
            }
        }
        rows.add(SummaryRow.of("Kontrollsumma", approval.hash()));
        return rows;
    }

    private static DataTable versions(List<Outline> versions, boolean mayPrepare) {
        var rows = new ArrayList<List<Cell>>();
        for (var one : versions) {
            var approval = one.approval();
            var name = "Version " + one.id().version();
            if (approval != null) {
                rows.add(List.of(Cell.link(name, Onwards.published(one.id())), Cell.of(approval.at())));
            } else if (mayPrepare) {
                rows.add(List.of(Cell.link(name, Onwards.draft(one.id())), Cell.of("Utkast")));
            }
        }
        return new DataTable("Versioner", List.of(Column.text("Version"), Column.text("Godkänd")), rows);
    }

    private static List<Field> adoption(Edition report, Typed typed) {
        var known = report.adoption();
        var isTyped = typed.decisions() != null;
        var paragraph = known == null || known.paragraph() == null ? "" : known.paragraph();
        var decisions = known == null ? report.report().texts().decisions() : known.decisions();
        return List.of(
                new Field(
                        DAY,
                        "Dagen rapporten togs upp",
                        "Till exempel 2027-02-09.",
                        isTyped || known == null ? typed.day() : known.day().toString(),
                        typed.wrongAdoption()),
                new Field(
                        PARAGRAPH,
                        "Paragraf i protokollet",
                        "Om den är känd, till exempel § 14.",
                        isTyped ? typed.paragraph() : paragraph,
                        null),
                new Field(
                        DECISIONS,
                        "Besluten så som de fattades",
                        "Ett beslut på varje rad. Nästa rapport följer upp dem.",
                        typed.decisions() == null ? String.join("\n", decisions) : typed.decisions(),
                        null));
    }
}

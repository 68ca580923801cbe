package se.incidentkedjan.escalation.drafts.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.escalation.drafts.Content;
import se.incidentkedjan.escalation.drafts.Draft;
import se.incidentkedjan.escalation.drafts.DraftField;

/** A draft on paper. */
final class DraftPaper {

    private static final List<Column> COLUMNS =
            List.of(Column.text("Fält"), Column.text("Uppgift"), Column.text("Saknas eller ska kontrolleras"));

    private DraftPaper() {}

    static String title(Draft draft) {
        return draft.isSupplement()
                ? "Komplettering: " + draft.form().title()
                : draft.form().title();
    }

    static Paper of(DraftDesk.Answer.Made made, String issuer, Instant now) {
        var draft = made.draft();
        return Paper.of(issuer, "Utkast. " + title(draft), now)
                .withSubtitle("Ärende " + made.one().reference())
                .with(Section.of(
                        "Fält",
                        new Block.Note(
                                "Det här är ett utkast. Det är inte skickat. Läs igenom det, fyll i det som saknas och"
                                        + " skicka det i myndighetens eget formulär."),
                        new Table("Fälten i myndighetens ordning", COLUMNS, rows(draft)),
                        new Block.Paragraph("Fältlistan är från: %s. Jämförd %s."
                                .formatted(draft.form().origin(), draft.form().seen()))))
                .withContentHash();
    }

    private static List<Row> rows(Draft draft) {
        return draft.fields().stream().map(DraftPaper::row).toList();
    }

    private static Row row(DraftField field) {
        var shown = ShownField.of(0, field);
        return Row.of(
                Cell.of(said(shown.title(), shown.code())),
                Cell.of(
                        field.content() instanceof Content.Filled filled
                                ? filled.text()
                                : shown.text() == null ? null : "Förslag: " + shown.text()),
                Cell.of(said(shown.message(), shown.toCheck() ? "Kontrollera fältet mot formuläret." : null)));
    }

    private static String said(@org.jspecify.annotations.Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}

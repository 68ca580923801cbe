package se.incidentkedjan.escalation.breachregister.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.escalation.breachregister.web.RegisterLine.Answer;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.webkit.DataTable;

/** The register as tables: every column for spreadsheets, and what fits a sheet or a screen for the eye. */
final class RegisterTables {

    private static final List<Column> ALL = List.of(
            Column.text("Ärende"),
            Column.text("Diarienummer"),
            Column.text("Personuppgiftsansvarig"),
            Column.text("Läge"),
            Column.moment("Inträffade från"),
            Column.moment("Inträffade till"),
            Column.moment("Upptäcktes"),
            Column.moment("Kommunen fick vetskap"),
            Column.text("Vad som hände"),
            Column.text("Slags personuppgifter"),
            Column.text("Vilkas"),
            Column.number("Antal personer"),
            Column.text("Hur säkert antalet är"),
            Column.text("Vad som drabbades"),
            Column.text("Oåtkomligt eller förlorat"),
            Column.text("Missbruk"),
            Column.text("Risk"),
            Column.text("Anmäld till IMY"),
            Column.moment("Anmäld när"),
            Column.text("Kvittens"),
            Column.text("Skäl till förseningen"),
            Column.text("Varför inte anmäld"),
            Column.text("Vem som beslutade"),
            Column.text("Dataskyddsombudets råd"),
            Column.text("Registrerade informerade"),
            Column.moment("Informerade när"),
            Column.text("Varför inte informerade"),
            Column.text("Vem som beslutade det"),
            Column.text("Dataskyddsombudets råd om det"),
            Column.text("Grundorsak"),
            Column.text("Orsaken i ord"),
            Column.text("Åtgärder"),
            Column.text("Åtgärderna i ord"),
            Column.text("Ihopslaget hit"));

    private static final List<Column> ON_PAPER = List.of(
            Column.text("Ärende"),
            Column.text("När"),
            Column.text("Vad som hände"),
            Column.text("Uppgifter och personer"),
            Column.text("Följder"),
            Column.text("Anmäld till IMY"),
            Column.text("Registrerade informerade"),
            Column.text("Orsak och åtgärder"));

    private RegisterTables() {}

    /** Every column, row by row as they are read. */
    static Table whole(String title, Stream<RegisterLine> lines) {
        var rows = lines.map(RegisterTables::whole).iterator();
        return new Table(title, ALL, () -> rows);
    }

    private static Row whole(RegisterLine line) {
        return Row.of(
                Cell.of(line.reference()),
                Cell.of(line.diaryNumber()),
                Cell.of(line.controller()),
                Cell.of(line.status()),
                Cell.of(line.occurredFrom()),
                Cell.of(line.occurredTo()),
                Cell.of(line.discoveredAt()),
                Cell.of(line.awareAt()),
                Cell.of(line.what()),
                Cell.of(RegisterLines.joined(line.kinds())),
                Cell.of(RegisterLines.joined(line.groups())),
                line.persons() == null ? Cell.EMPTY : Cell.of(line.persons().longValue()),
                Cell.of(line.precision()),
                Cell.of(RegisterLines.joined(line.aspects())),
                Cell.of(line.availability()),
                Cell.of(line.misuse()),
                Cell.of(line.risk()),
                Cell.of(line.authority().text()),
                Cell.of(line.authority().at()),
                Cell.of(line.authority().receipt()),
                Cell.of(line.authority().lateReason()),
                Cell.of(line.authority().why()),
                Cell.of(line.authority().decider()),
                Cell.of(line.authority().advice()),
                Cell.of(line.people().text()),
                Cell.of(line.people().at()),
                Cell.of(line.people().why()),
                Cell.of(line.people().decider()),
                Cell.of(line.people().advice()),
                Cell.of(line.cause()),
                Cell.of(line.causeWords()),
                Cell.of(line.measures()),
                Cell.of(line.measureWords()),
                Cell.of(RegisterLines.joined(line.absorbed())));
    }

    /** What fits a sheet on its side: several answers to a cell, nothing left out. */
    static Table onPaper(String title, List<RegisterLine> lines) {
        return new Table(
                title, ON_PAPER, lines.stream().map(RegisterTables::onPaper).toList());
    }

    private static Row onPaper(RegisterLine line) {
        return Row.of(
                said(line.reference(), line.diaryNumber(), line.controller(), line.status(), absorbed(line)),
                said(
                        moment("Började ", line.occurredFrom()),
                        moment("Upphörde ", line.occurredTo()),
                        moment("Upptäcktes ", line.discoveredAt()),
                        moment("Vetskap ", line.awareAt())),
                said(line.what()),
                said(RegisterLines.joined(line.kinds()), RegisterLines.joined(line.groups()), persons(line)),
                said(
                        RegisterLines.joined(line.aspects()),
                        "Oåtkomligt eller förlorat: " + line.availability(),
                        "Missbruk: " + line.misuse(),
                        line.risk()),
                said(answer(line.authority())),
                said(answer(line.people())),
                said(line.cause(), line.causeWords(), "Åtgärder: " + line.measures(), line.measureWords()));
    }

    private static @Nullable String absorbed(RegisterLine line) {
        return line.absorbed().isEmpty() ? null : "Ihopslaget hit: " + RegisterLines.joined(line.absorbed());
    }

    private static String persons(RegisterLine line) {
        return line.persons() == null
                ? "Okänt antal personer"
                : "%d %s (%s)"
                        .formatted(
                                line.persons(),
                                line.persons() == 1 ? "person" : "personer",
                                line.precision().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String moment(String label, @Nullable Instant at) {
        return at == null ? null : label + SwedishTime.shortDateAndTime(at);
    }

    private static @Nullable String[] answer(Answer answer) {
        return new @Nullable String[] {
            answer.text(),
            moment("Mottaget ", answer.at()),
            labelled("Kvittens ", answer.receipt()),
            labelled("Skäl till förseningen: ", answer.lateReason()),
            labelled("", answer.why()),
            labelled("Beslut av ", answer.decider()),
            labelled("Dataskyddsombudet: ", answer.advice())
        };
    }

    private static @Nullable String labelled(String label, @Nullable String text) {
        return text == null ? null : label + text;
    }

    private static Cell said(@Nullable String... parts) {
        return Cell.of(Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n")));
    }

    /** What fits a screen; the rest is in the files. */
    static DataTable onScreen(String title, List<RegisterLine> lines) {
        List<List<se.incidentkedjan.webkit.Cell>> rows = new ArrayList<>();
        for (var line : lines) {
            rows.add(List.of(
                    se.incidentkedjan.webkit.Cell.link(line.reference(), "/arenden/" + line.incident()),
                    se.incidentkedjan.webkit.Cell.of(line.controller()),
                    se.incidentkedjan.webkit.Cell.of(line.awareAt()),
                    se.incidentkedjan.webkit.Cell.of(line.what()),
                    se.incidentkedjan.webkit.Cell.of(persons(line)),
                    lines(line.authority()),
                    lines(line.people()),
                    se.incidentkedjan.webkit.Cell.of(line.status())));
        }
        return new DataTable(
                title,
                List.of(
                        DataTable.Column.text("Ärende"),
                        DataTable.Column.text("Ansvarig"),
                        DataTable.Column.text("Vetskap"),
                        DataTable.Column.text("Vad"),
                        DataTable.Column.text("Personer"),
                        DataTable.Column.text("Anmäld till IMY"),
                        DataTable.Column.text("Registrerade informerade"),
                        DataTable.Column.text("Läge")),
                rows);
    }

    private static se.incidentkedjan.webkit.Cell lines(Answer answer) {
        return se.incidentkedjan.webkit.Cell.lines(Stream.of(answer(answer))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .toList());
    }
}

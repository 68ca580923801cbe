package se.incidentkedjan.reporting.publication.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.publication.MeetingCalendar;
import se.incidentkedjan.reporting.publication.Origin;
import se.incidentkedjan.reporting.publication.Outline;
import se.incidentkedjan.reporting.publication.PlannedReport;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.Tag;

/** The tables of the page of all reports. */
final class ReportTables {

    private static final int MOST_PLANNED = 30;

    private final List<Outline> all;
    private final LocalDate today;

    ReportTables(List<Outline> all, LocalDate today) {
        this.all = all;
        this.today = today;
    }

    /** What is to come, and what has not been published yet; absent when nothing is planned. */
    @Nullable
    DataTable planned(MeetingCalendar calendar) {
        var rows = calendar.reports().stream()
                .filter(one -> !one.meeting().isBefore(today) || !isPublished(one))
                .limit(MOST_PLANNED)
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? null
                : new DataTable(
                        "Planerade rapporter",
                        List.of(
                                Column.text("Rapport"),
                                Column.text("Period"),
                                Column.text("Möte"),
                                Column.text("Görs"),
                                Column.text("Skickas senast"),
                                Column.text("Läge")),
                        rows);
    }

    private boolean isPublished(PlannedReport planned) {
        return versions(planned).stream().anyMatch(Outline::isPublished);
    }

    private List<Outline> versions(PlannedReport planned) {
        return all.stream().filter(one -> one.id().isSameReport(planned.id())).toList();
    }

    private List<Cell> row(PlannedReport planned) {
        return List.of(
                name(planned),
                Cell.of(planned.period().code()),
                Cell.of(planned.meeting().toString()),
                Cell.of(planned.makeOn().toString()),
                Cell.of(planned.sendBy().toString()),
                state(planned));
    }

    private Cell name(PlannedReport planned) {
        var versions = versions(planned);
        return versions.isEmpty()
                ? Cell.of(planned.subject().name())
                : Cell.link(planned.subject().name(), address(versions.getFirst()));
    }

    private static String address(Outline one) {
        return one.isPublished() ? Onwards.published(one.id()) : Onwards.draft(one.id());
    }

    private Cell state(PlannedReport planned) {
        if (isPublished(planned)) {
            return Cell.of(new Tag("Godkänd", Tag.Tone.DONE));
        }
        var isThere = !versions(planned).isEmpty();
        if (planned.isLate(today, false)) {
            return Cell.of(new Tag(
                    isThere ? "Försenad: utkastet är inte godkänt" : "Försenad: inget utkast är gjort",
                    Tag.Tone.SEVERE));
        }
        if (isThere) {
            return Cell.of(new Tag("Utkast att läsa igenom", Tag.Tone.MODERATE));
        }
        return planned.makeOn().isAfter(today)
                ? Cell.of(new Tag("Planerad", Tag.Tone.NEUTRAL))
                : Cell.of(new Tag("Ska göras nu, väntar på siffrorna", Tag.Tone.SIGNIFICANT));
    }

    /** Drafts, whatever they were made for; absent when there are none. */
    @Nullable
    DataTable drafts() {
        var rows = new ArrayList<List<Cell>>();
        all.stream()
                .filter(one -> !one.isPublished())
                .forEach(one -> rows.add(List.of(
                        Cell.link(one.title(), Onwards.draft(one.id())),
                        Cell.of(one.periodName()),
                        Cell.of(version(one)),
                        Cell.of(why(one.origin())),
                        Cell.of(one.madeAt()))));
        return rows.isEmpty()
                ? null
                : new DataTable(
                        "Utkast",
                        List.of(
                                Column.text("Rapport"),
                                Column.text("Period"),
                                Column.text("Version"),
                                Column.text("Varför"),
                                Column.text("Gjort av siffrorna")),
                        rows);
    }

    private static String version(Outline one) {
        return Integer.toString(one.id().version());
    }

    static String why(Origin origin) {
        return switch (origin.kind()) {
            case PLANNED -> "Möte " + origin.meeting();
            case BY_HAND -> "Gjord för hand";
            case SEVERE_INCIDENT -> "Extra: en incident har bedömts som allvarlig";
            case CORRECTION -> "Rättelse";
        };
    }

    /** What everybody may read; absent when there is nothing. */
    @Nullable
    DataTable published() {
        var rows = new ArrayList<List<Cell>>();
        for (var one : all) {
            var approval = one.approval();
            if (approval != null) {
                var replacing = Replacing.of(one.id(), all);
                rows.add(List.of(
                        Cell.link(one.title(), Onwards.published(one.id())),
                        Cell.of(one.periodName()),
                        Cell.of(version(one)),
                        Cell.of(approval.at()),
                        Cell.of(replacing
                                .map(other -> new Tag("Ersatt av version " + version(other), Tag.Tone.NEUTRAL))
                                .orElseGet(() -> new Tag(
                                        one.adoption() == null ? "Gäller" : "Gäller, antagen", Tag.Tone.DONE)))));
            }
        }
        return rows.isEmpty()
                ? null
                : new DataTable(
                        "Publicerade rapporter",
                        List.of(
                                Column.text("Rapport"),
                                Column.text("Period"),
                                Column.text("Version"),
                                Column.text("Godkänd"),
                                Column.text("Läge")),
                        rows);
    }
}

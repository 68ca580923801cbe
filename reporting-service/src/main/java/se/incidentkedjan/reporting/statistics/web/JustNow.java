package se.incidentkedjan.reporting.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.statistics.Present;
import se.incidentkedjan.reporting.wording.Words;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.SummaryRow;

/** What is open now and how late it is, whenever it was reported. */
final class JustNow {

    private JustNow() {}

    static List<SummaryRow> rows(Present present, CaseLinks links) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(row("Öppna incidenter", present.open(), links, Map.of("status", "OPEN")));
        rows.add(SummaryRow.of("Väntar på bedömning", Words.number(present.notYetAssessed())));
        rows.add(row(
                "Skyldigheter vars klocka går",
                present.dutiesRunning(),
                links,
                Map.of("skyldighetsstatus", "STARTED")));
        rows.add(row(
                "Skyldigheter som har passerat sin sista tid och inte är gjorda",
                present.dutiesMissed(),
                links,
                Map.of("skyldighetsstatus", "MISSED")));
        rows.add(row("Åtgärder kvar att göra", present.measuresOpen(), links, Map.of("atgarder", "ja")));
        rows.add(SummaryRow.of("Försenade åtgärder", Words.number(present.measuresLate())));
        var longest = present.longestLate();
        if (longest != null) {
            rows.add(SummaryRow.of("Den mest försenade åtgärden", "skulle ha varit klar " + SwedishTime.date(longest)));
        }
        return rows;
    }

    private static SummaryRow row(String label, long count, CaseLinks links, Map<String, String> parameters) {
        Cell number = links.number(count, "ärenden: " + label, links.all(parameters), null);
        return new SummaryRow(label, number);
    }
}

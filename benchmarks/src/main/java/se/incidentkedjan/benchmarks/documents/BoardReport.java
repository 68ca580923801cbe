package se.incidentkedjan.benchmarks.documents;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.incidentkedjan.documents.Attachment;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Chart.Series;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;

/** A yearly report to a board: eight charts, twenty-five tables with theirs counted, and the figures inside it. */
final class BoardReport {

    private static final int CHAPTERS = 8;
    private static final int TABLES = 17;

    private BoardReport() {}

    static Paper madeAt(Instant madeAt) {
        List<Section> chapters = new ArrayList<>();
        int tables = 0;
        for (int i = 0; i < CHAPTERS; i++) {
            List<Block> blocks = new ArrayList<>(List.of(
                    new Block.Paragraph("Under året har %d incidenter rapporterats. ".formatted(100 + i)
                            + "Det är fler än året före, och mest har det ökat där rutinerna har gåtts igenom."),
                    i % 2 == 0 ? bars(i) : columns(i)));
            while (tables < TABLES * (i + 1) / CHAPTERS) {
                blocks.add(table(++tables));
            }
            blocks.add(Block.Points.of("Nämnden lägger rapporten till handlingarna.", "Rutinen ses över före juni."));
            chapters.add(new Section("Avsnitt " + (i + 1), blocks));
        }
        return Paper.of("Exempelkommunen", "Uppföljning av incidenter 2026", madeAt)
                .with(chapters.toArray(Section[]::new))
                .withAttachments(Attachment.of(
                        "nyckeltal.csv",
                        "text/csv",
                        "Alla tabeller",
                        Attachment.Relationship.DATA,
                        "a;b\r\n".repeat(5000).getBytes(StandardCharsets.UTF_8)))
                .withContentHash();
    }

    private static Chart bars(int seed) {
        return Chart.bars(
                "Incidenter per nämnd, del " + seed,
                "Socialnämnden har flest, och fler än 2025.",
                "Nämnd",
                "antal incidenter",
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> "Nämnden för område %d med skola och omsorg".formatted(i))
                        .toList(),
                new Series("2026", counts(9, seed)),
                new Series("2025", counts(9, seed + 3)));
    }

    private static Chart columns(int seed) {
        return Chart.columns(
                "Incidenter per månad, del " + seed,
                "Flest i juni.",
                "Månad",
                "antal incidenter",
                IntStream.rangeClosed(1, 12).mapToObj("2026-%02d"::formatted).toList(),
                new Series("2026", counts(12, seed)),
                new Series("2025", counts(12, seed + 5)));
    }

    private static List<Cell> counts(int size, int seed) {
        return IntStream.range(0, size)
                .mapToObj(i -> i == seed % size ? Cell.hidden() : Cell.of((long) (i * 7 + seed * 3) % 41))
                .toList();
    }

    private static Table table(int number) {
        return new Table(
                "Tabell " + number,
                List.of(
                        Column.text("Orsak"),
                        Column.number("Antal"),
                        Column.decimal("Andel").in("procent"),
                        Column.decimal("Median").in("timmar")),
                IntStream.rangeClosed(1, 7)
                        .mapToObj(i -> Row.of(
                                Cell.of("Fel mottagare eller för vid behörighet, fall " + i),
                                i == number % 7 ? Cell.hidden() : Cell.of((long) number * i),
                                Cell.of(BigDecimal.valueOf(number * 13L + i, 1)),
                                Cell.of(BigDecimal.valueOf(number * 7L + i, 1))))
                        .toList());
    }
}

package se.incidentkedjan.documents;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.incidentkedjan.documents.Chart.Series;

/** A report to a board with charts, all invented. */
public final class SampleReport {

    /** The boards of a municipality, with names as long as they get. */
    public static final List<String> BOARDS = List.of(
            "Kommunstyrelsen",
            "Socialnämnden",
            "Barn- och utbildningsnämnden",
            "Gymnasie- och vuxenutbildningsnämnden",
            "Samhällsbyggnads-, räddnings- och miljöskyddsnämnden för Exempelkommunen och Provkommunen",
            "Kultur- och fritidsnämnden",
            "Överförmyndarnämnden");

    /** What is inside the report. */
    public static final byte[] DATA = "nämnd;antal\r\nSocialnämnden;14\r\n".getBytes(StandardCharsets.UTF_8);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private SampleReport() {}

    /** {@return a report with one chart of each form, a heading within a section, points, hidden figures and a file} */
    public static Paper report() {
        return Paper.of("Exempelkommunen", "Uppföljning av incidenter", Samples.AFTERNOON)
                .withSubtitle("Till kommunstyrelsen. Tertial 1–2 2026 jämfört med samma tid 2025.")
                .with(
                        Section.of(
                                "Läget",
                                new Block.Paragraph("Det har kommit in fler rapporter än samma tid förra året."),
                                Block.Facts.of(
                                        new Block.Fact("Antal incidenter", Cell.of(61)),
                                        new Block.Fact("Varav hos bolagen", Cell.hidden())),
                                new Block.Heading("Per nämnd"),
                                boards(),
                                new Block.Heading("Per månad"),
                                months()),
                        Section.of(
                                "Förslag till beslut",
                                Block.Points.of(
                                        "Kommunstyrelsen lägger uppföljningen till handlingarna.",
                                        "Kommunstyrelsen uppdrar åt kommundirektören att se över hur rutinerna görs kända i de enheter som inte har rapporterat något under hela året, och att återkomma i juni.")))
                .withAttachments(Attachment.of(
                        "nyckeltal 2026 å.csv",
                        "text/csv;charset=UTF-8",
                        "Alla tabeller i uppföljningen",
                        Attachment.Relationship.DATA,
                        DATA))
                .withContentHash();
    }

    /** {@return bars of two years, where one figure is hidden and one not known} */
    public static Chart boards() {
        return Chart.bars(
                "Incidenter per nämnd",
                "Socialnämnden har flest, och fler än 2025. Två uppgifter visas inte.",
                "Nämnd",
                "antal incidenter",
                BOARDS,
                Series.of(
                        "2026",
                        Cell.of(9),
                        Cell.of(31),
                        Cell.of(17),
                        Cell.hidden(),
                        Cell.of(4),
                        Cell.of(0),
                        Cell.EMPTY),
                Series.of(
                        "2025",
                        Cell.of(12),
                        Cell.of(22),
                        Cell.of(19),
                        Cell.of(6),
                        Cell.hidden(),
                        Cell.of(3),
                        Cell.EMPTY));
    }

    /** {@return columns of a year, where one month is hidden and one not known} */
    public static Chart months() {
        List<Cell> values = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(month -> Cell.of(3 + month * 7L % 11))
                .toList());
        values.set(6, Cell.hidden());
        values.set(11, Cell.EMPTY);
        return Chart.columns(
                "Incidenter per månad",
                "Flest i juni och färre på hösten.",
                "Månad",
                "antal incidenter",
                MONTHS,
                new Series("2026", values));
    }

    /** {@return columns of all the months that a drawing holds, with two rows of figures} */
    public static Chart twoYears() {
        List<String> labels = IntStream.range(0, 24)
                .mapToObj(month -> MONTHS.get(month % 12) + " " + (25 + month / 12))
                .toList();
        return Chart.columns(
                "Andel i tid",
                "Andelen anmälningar i tid har ökat.",
                "Månad",
                "procent",
                labels,
                new Series("Dataskydd", decimals(24, 40)),
                new Series("Cybersäkerhet", decimals(24, 55)));
    }

    private static List<Cell> decimals(int count, int from) {
        return IntStream.range(0, count)
                .mapToObj(month -> Cell.of(BigDecimal.valueOf(from * 10L + 17L * month, 1)))
                .toList();
    }
}

package se.incidentkedjan.reporting.opendata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.reporting.opendata.ReadFile.Fault;

/** Files as somebody may send them: by mistake, from a later version, or to do harm. */
class HostileFilesTest {

    private static final String HEADING =
            "formatversion,kommunkod,kommun,kommungrupp,ar,version,innehallssumma,matt,del,enhet,varde,dold";
    private static final String ROW = "1,0180,Storstad,A,2026,1,abc,incidenter,ALL,antal,60,false";

    private static String file(String... rows) {
        return HEADING + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    private static ReadFile read(String content) {
        return OpenFileReader.read("grannen.csv", content.getBytes(UTF_8));
    }

    private static void assertRefused(ReadFile read, String... words) {
        assertThat(read.years()).isEmpty();
        assertThat(read.faults()).isNotEmpty();
        assertThat(read.faults().getFirst().sentence())
                .startsWith("grannen.csv")
                .contains(words);
    }

    @Test
    void aGoodFileIsRead() {
        assertThat(read(file(ROW)).faults()).isEmpty();
        assertThat(read(file(ROW)).years()).singleElement().satisfies(year -> {
            assertThat(year.source().name()).isEqualTo("Storstad");
            assertThat(year.values()).containsExactly(Years.incidents(60));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,0180 | 2,0180 | rad 2 | formatversion 2",
                "1,0180 | ett,0180 | rad 2 | formatversion",
                "0180 | 180 | rad 2 | fyra siffror",
                ",A, | ,D, | rad 2 | kommungrupp",
                "2026 | 26 | rad 2 | ett år",
                "Storstad | '' | rad 2 | kommun",
                ",1,abc | ,0,abc | rad 2 | version",
                ",60, | ,-60, | rad 2 | inget tal",
                ",60, | ,6e9, | rad 2 | inget tal",
                ",60, | ,NaN, | rad 2 | inget tal",
                ",60, | ,=1+1, | rad 2 | inget tal",
                ",60, | ,9999999999999999, | rad 2 | inget tal",
                "antal | timmar | rad 2 | räknas i antal",
                "false | nej | rad 2 | true eller false",
                "false | true | rad 2 | dolt",
                ",ALL, | ,all, | rad 2 | stora bokstäver",
                ",false | ,false,x | rad 2 | 13 värden",
            })
    void aRowThatIsWrongIsToldWithItsLine(String right, String wrong, String place, String words) {
        assertThat(ROW).contains(right);

        assertRefused(read(file(ROW.replace(right, wrong))), place, words);
    }

    @Test
    void aRowTwiceIsToldWithBothItsLines() {
        assertRefused(read(file(ROW, ROW.replace("60", "61"))), "rad 3", "rad 2");
        assertRefused(read(file(ROW.replace("incidenter", "nytt"), ROW.replace("incidenter", "nytt"))), "rad 3");
    }

    @Test
    void twoVersionsInOneFileAreNotMixed() {
        assertRefused(
                read(file(ROW, ROW.replace(",1,abc", ",2,abd").replace("incidenter", "tillbud"))),
                "rad 3",
                "versioner");
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() {
        var later = "tillagt," + HEADING + "\r\nx," + ROW + "\r\nx,"
                + ROW.replace("incidenter", "nytt_matt").replace("antal", "kronor") + "\r\nx,"
                + ROW.replace("incidenter", "incidenter_per_kategori").replace("ALL", "NEW_CATEGORY") + "\r\n";

        var read = read(later);

        assertThat(read.faults()).isEmpty();
        assertThat(read.years().getFirst().values()).containsExactly(Years.incidents(60));
    }

    @Test
    void columnsThatAreMissingAreNamed() {
        assertRefused(read(file(ROW).replace("dold", "gomd")), "rad 1", "dold");
        assertRefused(read("namn,ort\r\nAnna,Byn\r\n"), "rad 1", "oppna-data");
        assertRefused(read(file(ROW).replace(',', ';')), "rad 1", "Excel");
        assertRefused(read(file(ROW).replace("enhet", "matt")), "rad 1", "enhet");
    }

    @Test
    void whatIsNoSuchFileIsToldAsWhatItIs() {
        assertRefused(read(""), "tom");
        assertRefused(read(HEADING + "\r\n"), "inga värden");
        assertRefused(read("PK\u0003\u0004skräp"), "ZIP");
        assertRefused(read("%PDF-1.7"), "dokument");
        assertRefused(read("\uFEFF <!DOCTYPE html><html>Logga in</html>"), "webbsida");
        assertRefused(read("{\"fel\": 1}"), "lista");
        assertRefused(read("[1, 2]"), "post 1");
        assertRefused(read("[{\"kommun\": \"x\"}]"), "post 1", "Fält saknas", "matt");
        assertRefused(read("[{\"kommun\": "), "JSON");
        assertRefused(read("[".repeat(100_000)), "JSON");
        assertRefused(
                OpenFileReader.read(
                        "grannen.csv", file(ROW.replace("Storstad", "Åby")).getBytes(ISO_8859_1)),
                "UTF-8");
        assertRefused(OpenFileReader.read("grannen.csv", new byte[OpenFileReader.MOST_BYTES + 1]), "för stor");
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithWhereItBegan() {
        assertRefused(read(file(ROW, ROW.replace("Storstad", "\"Storstad"))), "rad", "citattecken");
    }

    @Test
    void aFileWithRowsWithoutEndIsRefused() {
        var many = new StringBuilder(HEADING).append("\r\n");
        for (int row = 0; row < 20_001; row++) {
            many.append("1,0180,S,A,2026,1,a,m").append(row).append(",A,x,,true\n");
        }

        assertRefused(read(many.toString()), "20000 rader");
    }

    @Test
    void ofManyFaultsTheFirstAreToldAndTheOthersCounted() {
        var wrong = ROW.replace("60", "många");

        var read = read(file(wrong, wrong, wrong, wrong, wrong, wrong, wrong));

        assertThat(read.faults()).hasSize(6);
        assertThat(read.faults().getLast().message()).contains("2 fel till");
    }

    @Test
    void whatAStrangerWroteIsToldShortAndOnOneLine() {
        var read = OpenFileReader.read(
                "=x\u202e\n.csv" + "y".repeat(300),
                file(ROW.replace("60", "z".repeat(500))).getBytes(UTF_8));

        assertThat(read.faults().getFirst().sentence())
                .hasSizeLessThan(350)
                .doesNotContain("\n", "\u202e")
                .contains("[U+202E]");
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefused() {
        var row =
                "{\"formatversion\":1,\"kommunkod\":\"0180\",\"kommun\":\"S\",\"kommungrupp\":null,\"ar\":2026,\"version\":1,"
                        + "\"innehallssumma\":\"a\",\"matt\":\"incidenter\",\"del\":\"ALL\",\"enhet\":\"antal\",\"varde\":1e999999999,\"dold\":false}";

        assertRefused(read("[" + row + "]"), "post 1", "inget tal");
        assertThat(read("[" + row.replace("1e999999999", "60.5") + "]").years()).hasSize(1);
    }

    @Property(tries = 500)
    void nothingThatIsSentEndsInAnError(@ForAll @Size(max = 400) byte[] content) {
        var read = OpenFileReader.read("grannen.csv", content);

        assertThat(read.years().isEmpty()).isNotEqualTo(read.faults().isEmpty());
    }

    @Property(tries = 500)
    void noChangeOfAGoodFileEndsInAnError(@ForAll int place, @ForAll char sign) {
        var good = file(ROW, ROW.replace("incidenter", "tillbud"));
        int at = Math.floorMod(place, good.length());

        var read = read(good.substring(0, at) + sign + good.substring(at + 1));

        assertThat(read.years().isEmpty()).isNotEqualTo(read.faults().isEmpty());
    }

    @Test
    void theSameYearInTwoFilesIsUsedOnceAndTold() {
        var first = read(file(ROW));
        var again = OpenFileReader.read("kopia.csv", file(ROW).getBytes(UTF_8));
        var other =
                OpenFileReader.read("annan.csv", file(ROW.replace("60", "61")).getBytes(UTF_8));
        var later = OpenFileReader.read(
                "senare.csv", file(ROW.replace(",1,abc,", ",2,abd,")).getBytes(UTF_8));

        assertThat(GatheredYears.of(List.of(first, again)).faults()).isEmpty();
        assertThat(GatheredYears.of(List.of(first, again)).years()).hasSize(1);
        assertThat(GatheredYears.of(List.of(first, other)).faults())
                .extracting(Fault::sentence)
                .singleElement()
                .asString()
                .startsWith("annan.csv: Storstad 2026 finns också i grannen.csv");
        assertThat(GatheredYears.of(List.of(first, other)).years()).isEqualTo(first.years());
        var withLater = GatheredYears.of(List.of(first, later));
        assertThat(withLater.years()).isEqualTo(later.years());
        assertThat(withLater.faults().getFirst().sentence())
                .startsWith("grannen.csv")
                .contains("Version 2 används");
    }
}

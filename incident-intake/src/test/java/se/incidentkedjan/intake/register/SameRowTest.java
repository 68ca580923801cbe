package se.incidentkedjan.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.facts.Category;

/** Which rows are taken for one incident, in a file and between files. */
class SameRowTest {

    private static final String EVERYTHING =
            "Inkom;Upptäckt;Fick vetskap;Inträffade;Avslutad;Status;Beskrivning;Personuppgifter;Antal personer;Tillbud;"
                    + "Avsiktligt;Ursprung;Anmälare\n";
    private static final String ROW =
            "2024-03-05;2024-03-04;2024-03-05;2024-03-01;2024-04-01;klar;a;ja;12;nej;nej;internt;Person Ett";

    private final RegisterWorld world = new RegisterWorld();

    @Test
    void rowsWithoutANumberAreKnownByAllTheySayInWhateverOrderTheColumnsStand() {
        world.done("Datum;Avslutad;Beskrivning\n2024-03-05;2024-04-01;a\n2024-03-05;2024-04-01;b\n");

        assertThat(world.done("Beskrivning;Avslutad;Datum\na;2024-04-01;2024-03-05\nc;2024-04-01;2024-03-05\n")
                        .progress())
                .isEqualTo(new Import.Progress(1, 0, 1, 0));
    }

    @Test
    void whatWasClosedTodayIsTheSameAnHourLater() {
        var csv = "Inkom;Avslutad;Kategori;Personuppgifter\n2026-01-05;2026-11-20;Annat;nej\n";
        world.done(csv);
        world.clock.set("2026-11-20T17:00:00Z");

        assertThat(world.done(csv).progress()).isEqualTo(new Import.Progress(0, 0, 1, 0));
    }

    @Test
    void aRowIsTheSameWhateverItsWordsAndColumnsAreTakenFor() {
        var csv = "Inkom;Avslutad;Kategori;Övrigt\n2024-03-05;2024-04-01;Marsvin;b\n";
        meaning(csv, Category.OTHER);

        var again = world.opened(csv);
        var plan = world.plan(again);
        var fields = new HashMap<>(plan.columns().fields());
        fields.put(3, RegisterField.DESCRIPTION);
        world.register().desk().take(again, plan, plan.columns().taken(fields));
        var other = world.now(again);
        world.register()
                .desk()
                .decide(
                        other,
                        world.plan(other),
                        Meanings.NONE.with(RegisterField.CATEGORY, "Marsvin", Category.PHISHING.name()));

        assertThat(world.preview(world.now(again)))
                .extracting(Preview::ready, Preview::already)
                .containsExactly(0, 1);
    }

    private void meaning(String csv, Category category) {
        var one = world.opened(csv);
        var desk = world.register().desk();
        desk.decide(one, world.plan(one), Meanings.NONE.with(RegisterField.CATEGORY, "Marsvin", category.name()));
        desk.begin(one, RegisterWorld.OWNER);
        world.register().work().look();
        assertThat(world.now(one).progress().imported()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2024-03-06",
        "1, 2024-03-03",
        "2, 2024-03-06",
        "3, 2024-03-02",
        "4, 2024-04-02",
        "5, avslutad",
        "6, b",
        "7, nej",
        "8, 13",
        "9, ja",
        "10, ja",
        "11, externt",
        "12, Person Två"
    })
    void rowsThatDifferInAnyColumnAreTwo(int column, String text) {
        var cells = ROW.split(";");
        cells[column] = text;

        assertThat(world.done(EVERYTHING + ROW + "\n" + String.join(";", cells) + "\n")
                        .progress())
                .isEqualTo(new Import.Progress(2, 0, 0, 0));
    }

    @Test
    void noCellCanReadAsTwo() {
        var first = new RawRow(2, List.of("a", "b1:Bc"), false);
        var second = new RawRow(3, List.of("ab", "c"), false);
        var columns = Columns.guessed(List.of("A", "B"));

        assertThat(RowIdentity.content(first, columns)).isNotEqualTo(RowIdentity.content(second, columns));
        assertThat(RowIdentity.content(new RawRow(4, List.of("", "b"), false), columns))
                .isEqualTo(RowIdentity.content(new RawRow(5, List.of(" ", " b\r\n"), false), columns));
    }

    @Test
    void aNumberIsOfItsYear() {
        world.done(RegisterWorld.HEADINGS + numbered(50, 2023));

        var one = world.opened(RegisterWorld.HEADINGS + numbered(60, 2024));
        assertThat(world.preview(one))
                .extracting(Preview::ready, Preview::already)
                .containsExactly(60, 0);
        assertThat(world.done(RegisterWorld.HEADINGS + numbered(60, 2024)).progress())
                .isEqualTo(new Import.Progress(60, 0, 0, 0));
    }

    private static String numbered(int count, int year) {
        var rows = new StringBuilder();
        for (int row = 1; row <= count; row++) {
            rows.append("%1$d;%2$d-03-05;%2$d-04-01;Annat;ord %2$d %1$d;nej%n".formatted(row, year));
        }
        return rows.toString();
    }

    @Test
    void theYearIsOfSwedishTime() {
        world.done(RegisterWorld.HEADINGS + "1;2024-01-01 00:30;2024-04-01;Annat;a;nej\n");

        assertThat(world.preview("1;2024-12-31 23:30;2025-04-01;Annat;b;nej\n").already())
                .isEqualTo(1);
        assertThat(world.preview("1;2023-12-31 23:30;2024-04-01;Annat;b;nej\n").already())
                .isZero();
    }

    @Test
    void aCorrectedRowIsTheSameIncidentAndItIsSaidWhatToDoWhenItIsAnother() {
        world.done(RegisterWorld.HEADINGS + "7;2024-03-05;2024-04-01;Annat;a;nej\n");

        var preview = world.preview(" 7 ;2024-03-05;2024-04-01;Annat;rättad;nej\n");

        assertThat(preview).extracting(Preview::ready, Preview::already).containsExactly(0, 1);
        assertThat(preview.notes()).singleElement().satisfies(note -> {
            assertThat(note.column()).isEqualTo("Nummer");
            assertThat(note.what()).isEqualTo("Nummer 7 från 2024 finns redan, och raden säger något annat nu.");
            assertThat(note.remedy())
                    .isEqualTo("Är det en annan incident, ändra numret i filen. Är det samma, behöver du inte göra"
                            + " något: det som är infört ändras inte.");
        });
    }

    @Test
    void theSameRowAgainNeedsNoRemedy() {
        var csv = "7;2024-03-05;2024-04-01;Annat;a;nej\n";
        world.done(RegisterWorld.HEADINGS + csv);

        assertThat(world.preview(csv).notes()).singleElement().satisfies(note -> {
            assertThat(note.what()).isEqualTo("Finns redan.");
            assertThat(note.remedy()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "a"})
    void twoRowsWithOneNumberAreOneAndTheSecondIsTold(String words) {
        var preview = world.preview(
                "7;2024-03-05;2024-04-01;Annat;a;nej\n 7 ;2024-05-05;2024-06-01;Annat;" + words + ";nej\n");

        assertThat(preview).extracting(Preview::ready, Preview::already).containsExactly(1, 1);
        assertThat(preview.notes()).singleElement().satisfies(note -> {
            assertThat(note.what())
                    .isEqualTo("Nummer 7 från 2024 står redan på rad 2 i samma fil, och raderna säger olika saker.");
            assertThat(note.remedy()).contains("Är det en annan incident, ändra numret i filen.");
        });
    }

    @Test
    void twoRowsThatSayTheSameAreOneAndItIsSaidHowToMakeThemTwo() {
        var row = "2024-03-05;2024-04-01;a\n";

        var preview = world.preview(world.opened("Datum;Avslutad;Beskrivning\n" + row + row));

        assertThat(preview).extracting(Preview::ready, Preview::already).containsExactly(1, 1);
        assertThat(preview.notes()).singleElement().satisfies(note -> {
            assertThat(note.what()).isEqualTo("Samma som rad 2 i samma fil.");
            assertThat(note.remedy()).isEqualTo("Är det två incidenter, ge dem olika nummer i filen.");
        });
    }
}

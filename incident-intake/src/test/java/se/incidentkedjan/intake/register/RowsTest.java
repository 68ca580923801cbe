package se.incidentkedjan.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.SubjectCount;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.masking.PatternKind;

/** What each row is found to be, seen from the preview. */
class RowsTest {

    private final RegisterWorld world = new RegisterWorld();

    @Test
    void aRowTellsWhatTheColumnsSay() {
        var one = world.opened("""
                Ärendenr;Typ;Förvaltning;System;Inträffade;Inträffade till;Upptäckt;Fick vetskap;Inkom;Avslutsdatum;Beskrivning;Personuppgifter;Antal personer;Tillbud;Avsiktligt;Ursprung;Anmäld till IMY;Åtgärder
                INC-7;Felskickat brev;Socialförvaltningen;e-post;2024-03-01;2024-03-02;2024-03-05 14:30;2024-03-05 15:00;2024-03-06;2024-04-01;Ett brev till 19121212-1212;Ja;ca 200;nej;Nej;internt;Ja, 2024-03-07;Ringde mottagaren
                """);

        var preview = world.preview(one);

        assertThat(preview.notes()).isEmpty();
        assertThat(preview.ready()).isEqualTo(1);
        assertThat(preview.masked()).isEqualTo(Map.of(PatternKind.IDENTITY_NUMBER, 1));
        var shown = preview.first().getFirst();
        assertThat(shown.words())
                .isEqualTo(
                        "Tidigare nummer: INC-7\nEtt brev till [personnummer]\nAnmäld till IMY: Ja, 2024-03-07\nÅtgärder: Ringde mottagaren");
        assertThat(shown.old().receivedAt()).isEqualTo("2024-03-05T23:00:00Z");
        assertThat(shown.old().imported().closedAt()).isEqualTo("2024-04-01T21:59:59Z");
        assertThat(shown.old().imported().importedAt()).isEqualTo("2026-11-20T16:00:00Z");
        var facts = shown.old().facts();
        assertThat(facts.category()).isEqualTo(Category.MISDIRECTED);
        assertThat(facts.unit()).hasToString("socialforvaltningen");
        assertThat(facts.system()).hasToString("e-post");
        assertThat(facts.occurredFrom()).isEqualTo("2024-02-29T23:00:00Z");
        assertThat(facts.occurredTo()).isEqualTo("2024-03-02T22:59:59Z");
        assertThat(facts.discoveredAt()).isEqualTo("2024-03-05T13:30:00Z");
        assertThat(facts.awareAt()).isEqualTo("2024-03-05T14:00:00Z");
        assertThat(facts.ongoing()).isEqualTo(YesNo.NO);
        assertThat(facts.malicious()).isEqualTo(YesNo.NO);
        assertThat(facts.nearMiss()).isFalse();
        assertThat(facts.personalData().involved()).isEqualTo(YesNo.YES);
        assertThat(facts.personalData().subjects()).isEqualTo(new SubjectCount(200L, Precision.APPROXIMATE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;i våras;2024-04-01;Annat;;nej | Datum | går inte att läsa",
                "1;2027-01-01;2027-02-01;Annat;;nej | Datum | inte varit än",
                "1;1989-12-31;2024-02-01;Annat;;nej | Datum | före år 1990",
                "1;2024-03-05;2024-03-04;Annat;;nej | Avslutad | ligger före tiden i «Datum»",
                "1;2024-03-31 02:30;2024-04-04;Annat;;nej | Datum | fanns inte",
                "1;;2024-03-04;Annat;;nej | Datum | inte när incidenten inkom",
                "1;2024-03-05;;Annat;;nej | Avslutad | framgår inte att den är avslutad",
                "1;2024-03-05;2024-04-01;Marsvin;;nej | Kategori | vad «Marsvin» betyder",
                "1;2024-03-05;2024-04-01;Annat;;kanske | Personuppgifter | vad «kanske» betyder",
                "1;2026-11-01;2026-11-02;Annat;;ja | Datum | tidsfrist som löper",
                "1;2026-11-01;2026-11-02;Annat;; | Datum | tidsfrist som löper",
                "1;2026-11-01;2026-11-02;Intrång;;nej | Datum | tidsfrist som löper"
            })
    void whatIsWrongIsToldWithRowColumnAndWhatToDo(String row, String column, String what) {
        var preview = world.preview(row + "\n");

        assertThat(preview.ready()).isZero();
        assertThat(preview.refused()).isEqualTo(1);
        assertThat(preview.notes()).anySatisfy(note -> {
            assertThat(note.row()).isEqualTo(2);
            assertThat(note.column()).isEqualTo(column);
            assertThat(note.what()).contains(what);
            assertThat(note.remedy()).isNotBlank();
        });
    }

    @Test
    void whatIsNotOverBelongsInTheFormAndWhatIsYoungWithoutAClockDoesNot() {
        var notOver = world.preview("1;2024-03-05;;Annat;;nej\n").notes().getFirst();
        assertThat(notOver.remedy()).contains("formuläret", "API", "tidsfrist som löper");

        assertThat(world.preview("2;2026-11-01;2026-11-02;Annat;;nej\n").ready())
                .isEqualTo(1);
        assertThat(world.preview("3;2026-10-21;2026-11-02;Annat;;ja\n").ready()).isEqualTo(1);
    }

    @Test
    void whatEndedTodayEndedNow() {
        var preview = world.preview("1;2026-01-05;2026-11-20;Annat;;nej\n");

        assertThat(preview.first().getFirst().old().imported().closedAt()).isEqualTo("2026-11-20T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Avslutad", "stängd", "Klar", "closed"})
    void aStatusIsEnoughToBeOverAndItIsSaidHowThatIsUnderstood(String status) {
        var preview = world.preview(world.opened("Nr;Inkom;Status\n1;2024-03-05;" + status + "\n"));

        assertThat(preview.first().getFirst().old().imported().closedAt()).isEqualTo("2024-03-04T23:00:00Z");
        assertThat(preview.remarks())
                .singleElement()
                .satisfies(note -> assertThat(note.what()).contains("utan datum", "inkom"));
    }

    @Test
    void aStatusThatGoesOnIsNotOverWhateverTheDateSays() {
        var preview =
                world.preview(world.opened("Nr;Inkom;Avslutad;Status\n1;2024-03-05;2024-03-06;Under utredning\n"));

        assertThat(preview.ready()).isZero();
        assertThat(preview.notes().getFirst().what()).contains("inte avslutad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ja", "x", "kanske", "hemlig"})
    void ofWhatConcernsSakerhetsskyddNothingIsKept(String answer) {
        var one = world.opened("Nr;Inkom;Avslutad;Beskrivning;Säkerhetsskydd\n" + "1;2024-03-05;2024-03-06;zebrafink;"
                + answer + "\n2;2024-03-05;2024-03-06;annat;nej\n");

        var preview = world.preview(one);

        assertThat(preview.ready()).isEqualTo(1);
        assertThat(preview.notes()).singleElement().satisfies(note -> {
            assertThat(note.row()).isEqualTo(2);
            assertThat(note.what()).contains("säkerhetsskydd", "Inget av den är sparat");
        });
        assertThat(new Strongbox(world.safe.vault(), world.store)
                        .rows(one.id(), 0)
                        .orElseThrow())
                .first()
                .isEqualTo(new RawRow(2, List.of(), true));
    }

    @Test
    void aColumnThatIsTakenForSakerhetsskyddLaterForgetsItsRowsThen() {
        var one = world.opened("Nr;Inkom;Avslutad;Beskrivning;SSK\n1;2024-03-05;2024-03-06;zebrafink;ja\n");
        var plan = world.plan(one);
        var fields = new HashMap<>(plan.columns().fields());
        fields.put(4, RegisterField.SECURITY);

        world.register().desk().take(one, plan, plan.columns().taken(fields));

        assertThat(new Strongbox(world.safe.vault(), world.store)
                        .rows(one.id(), 0)
                        .orElseThrow())
                .containsExactly(new RawRow(2, List.of(), true));
        assertThat(world.preview(world.now(one)).refused()).isEqualTo(1);
    }

    @Test
    void wordsThatAreNotKnownCanBeGivenAMeaning() {
        var one = world.opened(RegisterWorld.HEADINGS
                + "1;2024-03-05;2024-04-01;Marsvin  på rymmen;;nej\n2;2024-03-05;2024-04-01;MARSVIN på rymmen;;nej\n");
        var desk = world.register().desk();

        assertThat(desk.notUnderstood(one, world.plan(one)))
                .isEqualTo(Map.of(RegisterField.CATEGORY, Map.of("marsvin på rymmen", 2)));
        desk.decide(
                one,
                world.plan(one),
                Meanings.NONE.with(RegisterField.CATEGORY, "Marsvin på rymmen", Category.OTHER.name()));

        assertThat(world.preview(world.now(one)).ready()).isEqualTo(2);
        assertThat(world.preview(world.now(one))
                        .first()
                        .getFirst()
                        .old()
                        .facts()
                        .category())
                .isEqualTo(Category.OTHER);
    }

    @Test
    void aUnitCanBeLeftOut() {
        var one = world.opened("Nr;Inkom;Avslutad;Enhet\n1;2024-03-05;2024-03-06;Nedlagda nämnden\n");
        var desk = world.register().desk();
        desk.decide(one, world.plan(one), Meanings.NONE.with(RegisterField.UNIT, "Nedlagda nämnden", Choices.NOTHING));

        assertThat(world.preview(world.now(one))
                        .first()
                        .getFirst()
                        .old()
                        .facts()
                        .unit())
                .isNull();
    }

    @Test
    void headingsAreFoundBelowATitleAndEmptyRowsCountForNothingButTheirNumber() {
        var one = world.opened("Incidentregister 2021-2024;;\n;;\nNr;Inkom;Avslutad\n\n1;2024-03-05;igår\n");

        assertThat(one.rows()).isEqualTo(1);
        assertThat(world.plan(one).notes()).anyMatch(note -> note.contains("Rubrikerna står på rad 3"));
        assertThat(world.preview(one).notes().getFirst().row()).isEqualTo(5);
    }

    @Test
    void aFileWithTooManyRowsOrNoneIsRefusedAndNothingOfItIsKept() {
        var row = "1;2024-03-05;2024-04-01;Annat;a;nej\n";

        assertThat(world.upload(RegisterWorld.HEADINGS + row.repeat(20_001)))
                .isInstanceOfSatisfying(
                        Uploading.Outcome.Refused.class,
                        refused -> assertThat(refused.what()).contains("fler än 20000 rader"));
        assertThat(world.upload(RegisterWorld.HEADINGS))
                .isInstanceOfSatisfying(
                        Uploading.Outcome.Refused.class,
                        refused -> assertThat(refused.what()).contains("inga rader"));
        assertThat(world.store.imports).isEmpty();
        assertThat(world.store.parts).isEmpty();
    }

    @Test
    void allThatIsToBeKnownIsCountedAndTheFirstIsKept() {
        var rows = IntStream.range(0, 201)
                .mapToObj(row -> "2024-03-05;klar;" + row + "\ni fjol;pågår;" + row + "\n")
                .collect(Collectors.joining("", "Inkom;Status;Kommentar\n", ""));

        var preview = world.preview(world.opened(rows));

        assertThat(preview.refused()).isEqualTo(201);
        assertThat(preview.notes()).hasSize(200);
        assertThat(preview.allNotes()).isEqualTo(402);
        assertThat(preview.hasMoreNotes()).isTrue();
        assertThat(preview.remarks()).hasSize(200);
        assertThat(preview.allRemarks()).isEqualTo(201);
        assertThat(preview.hasMoreRemarks()).isTrue();
    }
}

package se.incidentkedjan.documents;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Papers and tables as a municipality makes them, all invented. */
public final class Samples {

    /** A November afternoon, 16.45 in Sweden. */
    public static final Instant AFTERNOON = Instant.parse("2026-11-20T15:45:30.123Z");

    private static final List<String> WHAT = List.of(
            "Ett beslut om ekonomiskt bistånd skickades till fel person i samma trapphus.",
            "En klasslista med elevers kontaktuppgifter delades till hela skolans föräldrar via e-post.",
            "En tjänstetelefon utan kodlås glömdes på ett tåg; den spärrades samma kväll.",
            "En vikarie öppnade journaler utan att delta i vården av personen («nyfikenhetsläsning», 25 kap. 1 § OSL).",
            "Ett protokoll publicerades på webbplatsen med personnummer – det togs bort efter 40 minuter.");

    private Samples() {}

    /** {@return a register of personal data breaches over more than one page} */
    public static Paper register() {
        return Paper.of("Exempelkommunen, socialnämnden", "Register över personuppgiftsincidenter", AFTERNOON)
                .withSubtitle(
                        "Socialnämnden, 1 januari–20 november 2026. Dokumentation enligt artikel 33.5 i dataskyddsförordningen.")
                .landscape()
                .with(
                        Section.of(
                                "Sammanfattning",
                                new Block.Paragraph(
                                        "Registret tar upp alla personuppgiftsincidenter som nämnden svarar för, även dem som inte har anmälts. Det är fört så att Integritetsskyddsmyndigheten kan kontrollera att artikel 33 har följts."),
                                Block.Facts.of(
                                        Block.Fact.of("Personuppgiftsansvarig", "Socialnämnden i Exempelkommunen"),
                                        Block.Fact.of(
                                                "Dataskyddsombud",
                                                "Dataskyddsombudet, 070-1740605, dpo@kommun.example"),
                                        new Block.Fact("Antal incidenter", Cell.of(14)),
                                        new Block.Fact("Varav anmälda till IMY", Cell.of(5)),
                                        new Block.Fact("Berörda personer", Cell.of(5_747)),
                                        new Block.Fact("Senast granskat av nämnden", Cell.EMPTY)),
                                new Block.Note(
                                        "Uppgifterna kan omfattas av sekretess. Pröva varje uppgift innan handlingen lämnas ut.")),
                        Section.of("Incidenter", registerTable(14)))
                .withContentHash();
    }

    /** {@return a paper of many sheets with what people paste into forms} */
    public static Paper strange() {
        return Paper.of("Exempelkommunen & Co", "Utkast <1> – «prov»", AFTERNOON)
                .with(
                        Section.of(
                                "Tecken",
                                new Block.Paragraph(
                                        "Å ä ö § – « » ✓ → שלום مرحبا \uD83E\uDDEF \u0007 e\u0301 \u200B\uFEFFslut"),
                                new Block.Paragraph(""),
                                new Block.Note("Rad ett\n\nRad tre"),
                                Block.Facts.of(),
                                Block.Facts.of(
                                        new Block.Fact("Tomt", Cell.EMPTY), Block.Fact.of("Ord", "x".repeat(300)))),
                        Section.of("Tom"),
                        Section.of(
                                "Tabeller",
                                new Table("Utan rader", List.of(Column.text("Ärende")), List.of()),
                                registerTable(60)));
    }

    /** {@return a table with every kind of column} */
    public static Table registerTable(int rows) {
        return new Table(
                "Incidenter",
                List.of(
                        Column.text("Ärende"),
                        Column.moment("Fick vetskap"),
                        Column.text("Vad som har hänt"),
                        Column.number("Berörda"),
                        Column.decimal("Allvar enligt ENISA"),
                        Column.yesNo("Anmäld"),
                        Column.date("Avslutad")),
                IntStream.range(0, rows).mapToObj(Samples::incident).toList());
    }

    /** {@return one row of the register} */
    public static Row incident(int number) {
        return Row.of(
                Cell.of("2026-%06d".formatted(101 + number)),
                Cell.of(AFTERNOON.minus(Duration.ofHours(37L * number))),
                Cell.of(WHAT.get(number % WHAT.size())),
                Cell.of(1L + (long) number * number * 7),
                Cell.of(BigDecimal.valueOf(100 + 25L * (number % 9), 2)),
                Cell.of(number % 3 == 0),
                number % 4 == 3
                        ? Cell.EMPTY
                        : Cell.of(LocalDate.of(2026, 11, 20).minusDays(number)));
    }
}

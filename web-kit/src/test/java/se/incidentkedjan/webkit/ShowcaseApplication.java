package se.incidentkedjan.webkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A service with two pages that show every component, and an advice that answers programs. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ShowcaseApplication.Pages.class, ShowcaseApplication.Problems.class})
class ShowcaseApplication {

    static final String NASTY = "<script>alert('å')</script>";

    @Controller
    static class Pages {

        @GetMapping("/form")
        String form(Model model) {
            String clockError = "Klockslaget går inte att läsa. Skriv timme och minut, till exempel 16.45";
            model.addAttribute(
                    "errors",
                    List.of(
                            new FieldError("category", "Välj det som ligger närmast"),
                            new FieldError("noticedTime", clockError),
                            new FieldError("description", "Texten är för lång. Korta den till högst 20 000 tecken")));
            model.addAttribute(
                    "category",
                    Choice.of(
                                    "category",
                                    "Vad har hänt?",
                                    List.of(
                                            Option.of("MISDIRECTED", "Skickat till fel mottagare")
                                                    .withHint("Brev, e-post eller sms som kom fel"),
                                            Option.of("LOST_OR_STOLEN", "Borttappat eller stulet")
                                                    .withHint("Dator, telefon eller papper"),
                                            Option.of("MALWARE", "Konstigt i datorn, virus, låsta filer"),
                                            Option.of("UNKNOWN", "Vet inte")))
                            .withHint("Välj det som ligger närmast.")
                            .withChosen(Set.of("MALWARE"))
                            .withError("Välj det som ligger närmast"));
            model.addAttribute(
                    "noticed",
                    MomentField.of("noticed", "När upptäckte du det?")
                            .withHint("En ungefärlig tid räcker.")
                            .withValue("2026-11-20", "kvart i fem")
                            .withError(TimeReading.Part.TIME, clockError));
            model.addAttribute(
                    "unit",
                    Choice.of(
                            "unit",
                            "Var hände det?",
                            List.of(
                                    Option.of("", "Vet inte"),
                                    Option.of("socialforvaltningen", "Socialförvaltningen"),
                                    Option.of(
                                            "barn-och-utbildningsforvaltningen",
                                            "Barn- och utbildningsförvaltningen"))));
            model.addAttribute(
                    "description",
                    Field.text("description", "Berätta med egna ord")
                            .withHint("Skriv inte personnummer eller namn på dem som drabbats.")
                            .withValue(NASTY)
                            .withError("Texten är för lång. Korta den till högst 20 000 tecken"));
            model.addAttribute(
                    "kinds",
                    Choice.of(
                            "kinds",
                            "Vilka sorters uppgifter?",
                            List.of(Option.of("HEALTH", "Hälsa"), Option.of("NATIONAL_ID", "Personnummer"))));
            model.addAttribute("email", Field.email("email", "Din e-postadress").withValue("\"><b>"));
            model.addAttribute("count", Field.number("count", "Ungefär hur många berörs?"));
            return "webkit-test/form";
        }

        @GetMapping("/parts")
        String parts(Model model) {
            Instant due = Instant.parse("2026-11-23T15:45:00Z");
            Tag severe = new Tag("Allvarlig", Tag.Tone.SEVERE);
            model.addAttribute("due", due);
            model.addAttribute("day", LocalDate.of(2026, 11, 23));
            model.addAttribute(
                    "rows",
                    List.of(
                            SummaryRow.of("Enhet", "Socialförvaltningen"),
                            new SummaryRow("Allvarlighet", Cell.of(severe)),
                            new SummaryRow("Mottagen", Cell.of(due)),
                            SummaryRow.of("Rubrik", NASTY)));
            model.addAttribute(
                    "steps",
                    List.of(
                            new Step(
                                    "Anmäl till IMY",
                                    "Senast måndag 23 november 2026 kl. 16.45",
                                    "/arenden/1/imy",
                                    new Tag("Ej påbörjad", Tag.Tone.NEUTRAL)),
                            new Step("Informera objektägaren", null, null, new Tag("Klar", Tag.Tone.DONE))));
            model.addAttribute(
                    "table",
                    new DataTable(
                            "Öppna ärenden",
                            List.of(
                                    DataTable.Column.text("Ärende"),
                                    DataTable.Column.text("Allvarlighet"),
                                    DataTable.Column.text("Mottagen"),
                                    DataTable.Column.number("Berörda")),
                            List.of(
                                    row("2026-000120", new Tag("Låg", Tag.Tone.LOW), due, 1),
                                    row("2026-000121", new Tag("Måttlig", Tag.Tone.MODERATE), due, 14),
                                    row("2026-000122", new Tag("Betydande", Tag.Tone.SIGNIFICANT), due, 230),
                                    row("2026-000123", severe, due, 4000))));
            model.addAttribute(
                    "chart",
                    new DrawnChart(
                            "Incidenter per månad",
                            "<svg class=\"chart-drawing\" role=\"img\" width=\"100%\" height=\"3em\" aria-labelledby=\"manad-titel"
                                    + " manad-beskrivning\"><title id=\"manad-titel\">Incidenter per månad</title>"
                                    + "<desc id=\"manad-beskrivning\">Flest incidenter, 41, anmäldes i november.</desc>"
                                    + "<rect class=\"chart-solid\" fill=\"currentColor\" width=\"84%\" height=\"1em\"/></svg>",
                            new DataTable(
                                    "Incidenter per månad",
                                    List.of(DataTable.Column.text("Månad"), DataTable.Column.number("Antal")),
                                    List.of(
                                            List.of(Cell.of("oktober 2026"), Cell.of(0)),
                                            List.of(
                                                    Cell.of("november 2026"),
                                                    Cell.link("41", "/arenden?fran=2026-11-01", "i november 2026"))))));
            return "webkit-test/parts";
        }

        /** Tables with the longest words they hold in earnest. */
        @GetMapping("/tables")
        String tables(Model model) {
            var reference = Cell.link("2026-000123", "/arenden/1");
            var moment = Cell.of(Instant.parse("2026-11-23T15:45:00Z"));
            model.addAttribute(
                    "tables",
                    List.of(
                            table(
                                    "Ärenden",
                                    List.of("Ärende", "Allvar", "Vad", "Enhet", "Mottaget", "Nästa klocka", "Status"),
                                    List.of(
                                            reference,
                                            Cell.of(new Tag("Betydande", Tag.Tone.SIGNIFICANT)),
                                            Cell.of("Någon har läst eller tagit det hen inte ska"),
                                            Cell.of("Samhällsbyggnadsförvaltningen"),
                                            moment,
                                            moment,
                                            Cell.of(new Tag("Inte en incident", Tag.Tone.DONE)))),
                            table(
                                    "Skyldigheter",
                                    List.of("Vad ska göras", "Till vem", "Senast", "Läge"),
                                    List.of(
                                            Cell.of("Anmäl personuppgiftsincidenten till IMY"),
                                            Cell.of("Integritetsskyddsmyndigheten"),
                                            moment,
                                            Cell.of(new Tag("Räknas preliminärt", Tag.Tone.MODERATE)))),
                            table(
                                    "Regler",
                                    List.of("Regel", "Lagrum", "Uppgifter"),
                                    List.of(
                                            Cell.of("Personuppgiftsincident där en risk inte kan uteslutas"),
                                            Cell.of("Dataskyddsförordningen artikel 33.1"),
                                            Cell.lines(List.of("Berörs personuppgifter? Ja", "Pågår det? Nej"))))));
            return "webkit-test/tables";
        }

        private static DataTable table(String caption, List<String> columns, List<Cell> row) {
            return new DataTable(
                    caption, columns.stream().map(DataTable.Column::text).toList(), List.of(row));
        }

        private static List<Cell> row(String reference, Tag severity, Instant received, long affected) {
            return List.of(
                    Cell.link(reference, "/arenden/" + reference),
                    Cell.of(severity),
                    Cell.of(received),
                    Cell.of(affected));
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("a secret of the inside");
        }
    }

    @RestControllerAdvice
    static class Problems {

        @ExceptionHandler
        ProblemDetail problem(Exception failure) {
            return ProblemDetail.forStatus(
                    failure instanceof org.springframework.web.ErrorResponse known
                            ? known.getStatusCode()
                            : HttpStatus.INTERNAL_SERVER_ERROR);
        }
    }
}

package se.incidentkedjan.notification.letter.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.letter.Letter;
import se.incidentkedjan.notification.letter.LetterKind;
import se.incidentkedjan.notification.letter.LetterTemplates;
import se.incidentkedjan.notification.letter.Placeholder;
import se.incidentkedjan.notification.letter.SmsParts;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.SummaryRow;

/** The messages in force with made-up facts, and what is wrong with changed templates. Nothing is changed or sent from here. */
@Controller
@RequestMapping("/meddelanden/mallar")
class LetterPages {

    private static final String ADDRESS = "/meddelanden/mallar/";

    private final Reloading<LetterTemplates> templates;
    private final KitSettings settings;

    LetterPages(Reloading<LetterTemplates> templates, KitSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    @Requires(Action.LETTERS_PREVIEW)
    @GetMapping
    ModelAndView list() {
        var state = templates.state();
        return new ModelAndView("notification/letters")
                .addObject("since", SwedishTime.dateAndTime(state.since()))
                .addObject("problems", problems(state))
                .addObject(
                        "letters",
                        new DataTable(
                                "Meddelanden",
                                List.of(
                                        Column.text("Meddelande"),
                                        Column.text("Namn på filen"),
                                        Column.text("Svenska"),
                                        Column.text("Engelska")),
                                Arrays.stream(LetterKind.values())
                                        .map(kind -> List.of(
                                                Cell.link(kind.purpose(), ADDRESS + kind.code()),
                                                Cell.of(kind.code() + ".md"),
                                                origin(state.value(), kind, Language.SWEDISH),
                                                origin(state.value(), kind, Language.ENGLISH)))
                                        .toList()));
    }

    @Requires(Action.LETTERS_PREVIEW)
    @GetMapping("/{name}")
    ModelAndView show(@PathVariable String name, @RequestParam(name = "sprak", defaultValue = "sv") String tag) {
        var state = templates.state();
        var kind = kind(name);
        var language = language(tag);
        var letter = letter(state.value(), kind, language);
        return new ModelAndView("notification/letter")
                .addObject("title", kind.purpose())
                .addObject("problems", problems(state))
                .addObject("name", kind.code())
                .addObject("tag", language == Language.SWEDISH ? "sv" : "en")
                .addObject("isSwedish", language == Language.SWEDISH)
                .addObject(
                        "summary",
                        List.of(
                                new SummaryRow("Mall", origin(state.value(), kind, language)),
                                SummaryRow.of("Ämne", letter.subject()),
                                SummaryRow.of("I ett sms", letter.brief()),
                                SummaryRow.of(
                                        "Längd",
                                        letter.brief().length() + " tecken, "
                                                + SmsParts.of(letter.brief()).told())))
                .addObject("text", letter.text())
                .addObject("placeholders", placeholders(kind));
    }

    /**
     * The letter as mail programs get it. It is downloaded: the door lets no page have style in place or other pages in it,
     * and that is not given up for a preview.
     */
    @Requires(Action.LETTERS_PREVIEW)
    @GetMapping("/{name}/html")
    ResponseEntity<byte[]> download(
            @PathVariable String name, @RequestParam(name = "sprak", defaultValue = "sv") String tag) {
        var kind = kind(name);
        var letter = letter(templates.get(), kind, language(tag));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind.code() + "-" + tag + ".html")
                                .build()
                                .toString())
                .body(letter.html().getBytes(StandardCharsets.UTF_8));
    }

    private Letter letter(LetterTemplates inForce, LetterKind kind, Language language) {
        return inForce.example(kind, language, settings.publicUrl());
    }

    private static List<String> problems(Reloading.State<LetterTemplates> state) {
        return state.problems().stream().map(Object::toString).toList();
    }

    private static Cell origin(LetterTemplates inForce, LetterKind kind, Language language) {
        return Cell.of(inForce.isOwn(kind, language) ? "kommunens egen" : "följer med");
    }

    private static DataTable placeholders(LetterKind kind) {
        var rows = new ArrayList<List<Cell>>();
        kind.placeholders().forEach(one -> {
            rows.add(row(one.name(), one));
            one.inside().forEach(within -> rows.add(row(one.name() + ": " + within.name(), within)));
        });
        return new DataTable(
                "Namn som mallen kan använda",
                List.of(Column.text("Namn"), Column.text("Sort"), Column.text("Vad det står för")),
                rows);
    }

    private static List<Cell> row(String name, Placeholder placeholder) {
        return Stream.of(name, placeholder.type().title(), placeholder.meaning())
                .map(Cell::of)
                .toList();
    }

    private static LetterKind kind(String name) {
        return LetterKind.of(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Language language(String tag) {
        return LetterTemplates.language(tag).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

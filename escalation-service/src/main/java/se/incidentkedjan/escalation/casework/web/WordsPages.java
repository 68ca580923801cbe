package se.incidentkedjan.escalation.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;

/**
 * What the reporter wrote, on a page of its own: each look is one line in the audit trail. Whoever is not assigned the
 * case must say why, and DPO and CISO are told.
 */
@Controller
@RequestMapping("/arenden/{id}")
class WordsPages {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final Casework casework;
    private final ReporterWords words;
    private final ReporterFiles files;

    WordsPages(Casework casework, ReporterWords words, ReporterFiles files) {
        this.casework = casework;
        this.words = words;
        this.files = files;
    }

    @Requires(Action.WORDS_READ)
    @PostMapping("/fraga")
    @Nullable
    ModelAndView askReporter(
            @PathVariable String id,
            @RequestParam(name = "fraga", defaultValue = "") String question,
            @RequestParam(name = "token", defaultValue = "") String token,
            Permission permission) {
        return opened(
                id,
                permission,
                HttpStatus.CONFLICT,
                look -> asked(look, words.ask(look.holding(), look.reader(), question.strip(), token), question));
    }

    private ModelAndView asked(Look look, ReporterWords.Asked answer, String question) {
        return switch (answer) {
            case ReporterWords.Asked.Done done ->
                onwards("/arenden/" + look.one().incident() + "/ord#fragat");
            case ReporterWords.Asked.Refused(String why) ->
                whole(look, HttpStatus.BAD_REQUEST)
                        .addObject("errors", List.of(new FieldError("fraga", why)))
                        .addObject("question", question(question, why));
        };
    }

    /**
     * Somebody who may look at the words of a case.
     *
     * @param one the case
     * @param holding whose the words are to the reader
     * @param reader who looks
     */
    private record Look(IncidentCase one, Holding holding, Reader.Person reader) {}

    /**
     * Lets somebody at the words of a case, and at what came with them. Where säkerhetsskydd is concerned nothing is fetched
     * and nothing is asked, however old the page is that they come from: they are told why instead.
     *
     * @param instead how that is answered
     */
    private @Nullable ModelAndView opened(
            String id, Permission permission, HttpStatus instead, Function<Look, @Nullable ModelAndView> then) {
        var one = casework.findForWords(id, permission).orElseThrow(WordsPages::notThere);
        if (!(permission.reader() instanceof Reader.Person reader)) {
            throw notThere();
        }
        var look = new Look(one, casework.holdingOfWords(one, reader), reader);
        return one.isSecurityClassified() ? shown(one, words(look), instead) : then.apply(look);
    }

    private ReporterWords.Answer words(Look look) {
        return words.of(look.one(), look.holding(), look.reader());
    }

    private ModelAndView whole(Look look, HttpStatus status) {
        return shown(look.one(), words(look), status).addObject("files", files.of(look.holding(), look.reader()));
    }

    private static Field question(String typed, @Nullable String error) {
        return new Field(
                "fraga",
                "Fråga anmälaren",
                "Frågan visas på anmälarens sida. Har anmälaren lämnat en e-postadress kommer ett mejl om att den finns. Skriv inga"
                        + " namn och inga personnummer.",
                typed,
                error);
    }

    @Requires(Action.WORDS_READ)
    @GetMapping("/ord")
    @Nullable
    ModelAndView words(@PathVariable String id, Permission permission) {
        return opened(id, permission, HttpStatus.OK, look -> whole(look, HttpStatus.OK));
    }

    @Requires(Action.WORDS_READ)
    @GetMapping("/filer/{file}")
    @Nullable
    ModelAndView file(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(name = "utan-metadata", defaultValue = "false") boolean withoutMetadata,
            Permission permission,
            HttpServletResponse response) {
        return opened(
                id,
                permission,
                HttpStatus.CONFLICT,
                look -> files.send(look.holding(), look.reader(), file, withoutMetadata, response)
                        .map(why -> whole(look, HttpStatus.CONFLICT)
                                .addObject("errors", List.of(new FieldError("filer", why))))
                        .orElse(null));
    }

    private static ModelAndView shown(IncidentCase found, ReporterWords.Answer answer, HttpStatus status) {
        var isAway = answer instanceof ReporterWords.Answer.Away;
        var page = page("escalation/words", found, isAway ? HttpStatus.SERVICE_UNAVAILABLE : status);
        page.addObject("errors", List.of());
        page.addObject("files", ReporterFiles.Listing.NONE);
        page.addObject("question", question("", null));
        page.addObject("token", UUID.randomUUID().toString());
        page.addObject("isAway", isAway);
        page.addObject("isErased", answer instanceof ReporterWords.Answer.Erased);
        var written = answer instanceof ReporterWords.Answer.Written some ? some : null;
        page.addObject("isShut", answer instanceof ReporterWords.Answer.Shut);
        var isNeverAskedFor = written != null && Boolean.TRUE.equals(written.neverAskedFor());
        page.addObject("isNeverAskedFor", isNeverAskedFor);
        page.addObject("written", isNeverAskedFor ? null : written);
        return page;
    }

    /** Looking at the form opens nothing yet, and the trail must not say that it did. */
    @Requires(Action.CASE_READ)
    @GetMapping("/bryt-glaset")
    ModelAndView ask(@PathVariable String id, Permission permission) {
        var found = casework.find(id, permission).orElseThrow(WordsPages::notThere);
        if (!permission.wouldCover(Action.CASE_BREAK_GLASS, casework.holding(found))) {
            return onwards("/arenden/" + found.incident());
        }
        return form(found, "", null, HttpStatus.OK);
    }

    @Requires(Action.CASE_BREAK_GLASS)
    @PostMapping("/bryt-glaset")
    ModelAndView breakGlass(
            @PathVariable String id,
            @RequestParam(name = "skal", defaultValue = "") String reason,
            Permission permission) {
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            var found = casework.findWithoutReason(id, permission).orElseThrow(WordsPages::notThere);
            return form(
                    found,
                    why,
                    "Skriv varför du måste läsa orden nu, med %d till %d tecken."
                            .formatted(SHORTEST_REASON, LONGEST_REASON),
                    HttpStatus.BAD_REQUEST);
        }
        var found = casework.breakGlass(id, why, permission).orElseThrow(WordsPages::notThere);
        return onwards("/arenden/" + found.incident() + "/ord");
    }

    private static ModelAndView onwards(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private static ModelAndView form(IncidentCase found, String reason, @Nullable String error, HttpStatus status) {
        var page = page("escalation/break-glass", found, status);
        page.addObject(
                "reason",
                new Field(
                        "skal",
                        "Varför måste du läsa det anmälaren skrev?",
                        "Skälet sparas i granskningsspåret. Skriv inga uppgifter om enskilda.",
                        reason,
                        error,
                        Field.Kind.TEXT,
                        null));
        return page;
    }

    private static ModelAndView page(String template, IncidentCase found, HttpStatus status) {
        return new ModelAndView(template, status)
                .addObject("incident", found.incident().toString())
                .addObject("reference", found.reference().toString());
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

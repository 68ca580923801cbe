package se.incidentkedjan.reporting.publication.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.publication.Desk;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.Refusal;
import se.incidentkedjan.reporting.publication.Ruling;
import se.incidentkedjan.reporting.publication.WrongWord;
import se.incidentkedjan.reporting.report.Report.Texts;

/** A draft: what it says, its texts to change, and what can be done with it. */
@Hidden
@Controller
@RequestMapping("/rapporter/utkast/{id}")
class DraftPages {

    private static final String MAY_NAME = "system-far-namnas";

    private final Desk desk;
    private final DraftView view;
    private final Participant participant;

    DraftPages(Desk desk, DraftView view, Participant participant) {
        this.desk = desk;
        this.view = view;
        this.participant = participant;
    }

    @Requires(Action.REPORTS_PREPARE)
    @GetMapping
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(name = "hant", defaultValue = "") String happened,
            Permission permission) {
        var draft = find(id);
        Participant.tell(permission, draft.id().value(), "shown");
        return draft.isDraft()
                ? page(draft, permission, draft.report().texts(), List.of(), null, HttpStatus.OK)
                        .addObject("done", done(happened))
                : Onwards.to(Onwards.published(draft.id()));
    }

    private static @Nullable String done(String happened) {
        return switch (happened) {
            case "gjord" -> "Utkastet är gjort av siffrorna som de är nu.";
            case "omgjord" -> "Utkastet är gjort på nytt av siffrorna som de är nu. Det du har skrivit står kvar.";
            case "sparad" -> "Texterna är sparade.";
            case "fanns" -> "Rapporten fanns redan som utkast. Här är det.";
            default -> null;
        };
    }

    @Requires(Action.REPORTS_PREPARE)
    @PostMapping("/texter")
    ModelAndView write(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> form, Permission permission) {
        var written = TextForm.read(form);
        var ruling = desk.edit(id, TextForm.revision(form), written, participant.of(permission));
        if (ruling instanceof Ruling.Granted(var draft)) {
            Participant.tell(permission, draft.id().value(), "edited");
            return Onwards.to(Onwards.draft(draft.id()) + "?hant=sparad");
        }
        var draft = find(id);
        Participant.tell(permission, draft.id().value(), "refused");
        return switch (ruling) {
            case Ruling.Refused(Refusal.WrongWords(var words)) ->
                page(draft, permission, TextForm.fitted(written, draft), words, null, HttpStatus.BAD_REQUEST);
            case Ruling.Refused(Refusal.ChangedMeanwhile()) ->
                page(
                        draft,
                        permission,
                        TextForm.fitted(written, draft),
                        List.of(),
                        "Någon annan ändrade utkastet medan du skrev, och det du skrev är inte sparat. I rapporten här nedanför står den andres ord. Dina står kvar i formuläret: jämför, och spara igen om dina ska gälla i stället.",
                        HttpStatus.CONFLICT);
            case Ruling.Refused(var why) -> refused(draft, why, permission);
            case Ruling.Granted _ -> throw new IllegalStateException("it was granted");
        };
    }

    @Requires(Action.REPORTS_PREPARE)
    @PostMapping("/om")
    ModelAndView remake(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> form, Permission permission) {
        return after(
                id,
                desk.remake(id, TextForm.revision(form), participant.of(permission)),
                "made-anew",
                "?hant=omgjord",
                permission);
    }

    @Requires(Action.REPORTS_APPROVE)
    @PostMapping("/godkann")
    ModelAndView approve(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> form, Permission permission) {
        var ruling = desk.approve(
                id, TextForm.revision(form), TextForm.text(form, MAY_NAME).equals("ja"), participant.of(permission));
        if (ruling instanceof Ruling.Granted(var frozen)) {
            Participant.tell(permission, frozen.id().value(), "approved");
            return Onwards.to(Onwards.published(frozen.id()) + "?hant=godkand");
        }
        return after(id, ruling, "approved", "", permission);
    }

    @Requires(Action.REPORTS_PREPARE)
    @PostMapping("/kasta")
    ModelAndView discard(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> form, Permission permission) {
        var ruling = desk.discard(id, TextForm.revision(form));
        if (ruling instanceof Ruling.Granted(var gone)) {
            Participant.tell(permission, gone.id().value(), "discarded");
            return Onwards.to("/rapporter?hant=kastad");
        }
        return after(id, ruling, "discarded", "", permission);
    }

    private ModelAndView after(String id, Ruling ruling, String what, String happened, Permission permission) {
        return switch (ruling) {
            case Ruling.Granted(var draft) -> {
                Participant.tell(permission, draft.id().value(), what);
                yield Onwards.to(Onwards.draft(draft.id()) + happened);
            }
            case Ruling.Refused(var why) -> {
                var draft = find(id);
                Participant.tell(permission, draft.id().value(), "refused");
                yield refused(draft, why, permission);
            }
        };
    }

    private ModelAndView refused(Edition draft, Refusal why, Permission permission) {
        return draft.isDraft()
                ? page(
                        draft,
                        permission,
                        draft.report().texts(),
                        why instanceof Refusal.WrongWords(var words) ? words : List.of(),
                        RefusalWords.of(why),
                        HttpStatus.CONFLICT)
                : Onwards.to(Onwards.published(draft.id()) + "?hant=fryst");
    }

    private ModelAndView page(
            Edition draft,
            Permission permission,
            Texts texts,
            List<WrongWord> wrong,
            @Nullable String refusal,
            HttpStatus status) {
        return view.page(
                draft, TextForm.of(draft, texts, wrong), refusal, permission.mayAlso(Action.REPORTS_APPROVE), status);
    }

    private Edition find(String id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

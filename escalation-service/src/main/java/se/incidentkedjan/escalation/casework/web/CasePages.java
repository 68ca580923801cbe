package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.store.StoreRoom;
import se.incidentkedjan.escalation.privacy.PrivacyAdvice;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;

/** A page for each case. The reporter's words are not here. */
@Controller
@RequestMapping("/arenden")
class CasePages {

    private static final int LATEST = 10;

    private final Casework casework;
    private final CasePage page;
    private final CaseViews views;
    private final CaseWords caseWords;
    private final WorkTables work;
    private final DutyCards duties;
    private final Pseudonyms pseudonyms;
    private final Messages messages;
    private final ProspectTexts prospects;
    private final AlikeProposals alike;
    private final SimilarSection similar;
    private final StoreRoom room;

    CasePages(
            Casework casework,
            CasePage page,
            CaseViews views,
            CaseWords caseWords,
            WorkTables work,
            DutyCards duties,
            Pseudonyms pseudonyms,
            Messages messages,
            ProspectTexts prospects,
            AlikeProposals alike,
            SimilarSection similar,
            StoreRoom room) {
        this.casework = casework;
        this.page = page;
        this.views = views;
        this.caseWords = caseWords;
        this.work = work;
        this.duties = duties;
        this.pseudonyms = pseudonyms;
        this.messages = messages;
        this.prospects = prospects;
        this.alike = alike;
        this.similar = similar;
        this.room = room;
    }

    @Requires(Action.CASE_READ)
    @GetMapping("/{id}")
    String one(@PathVariable String id, Permission permission, Model model) {
        var found = casework.find(id, permission).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = casework.holdingOfWords(found, permission.reader());
        if (found.isDrill()) {
            return drill(found, permission, words, model);
        }
        model.addAttribute("incident", found.incident().toString());
        model.addAttribute("reference", found.reference().toString());
        model.addAttribute("revision", found.revision());
        model.addAttribute("isStoreFull", room.isTooFull());
        model.addAttribute("mayReadWords", permission.wouldCover(Action.WORDS_READ, words));
        model.addAttribute("mayBreakGlass", !found.isErased() && permission.wouldCover(Action.CASE_BREAK_GLASS, words));
        model.addAttribute("mayHold", !found.isErased() && permission.wouldCover(Action.CASE_HOLD, words));
        model.addAttribute("mayRegister", permission.wouldCover(Action.CASE_REGISTER, words));
        model.addAttribute("mayDisclose", permission.wouldCover(Action.CASE_DISCLOSE, words));
        model.addAttribute("mayAdvise", !found.isErased() && permission.wouldCover(Action.CASE_ADVISE, words));
        model.addAttribute("mayDecide", !found.isErased() && permission.wouldCover(Action.CASE_DECIDE, words));
        model.addAttribute("mayDraft", permission.wouldCover(Action.CASE_DRAFT, words));
        var mayWork = !found.isErased() && views.mayReadWork(found, permission);
        model.addAttribute("mayWork", mayWork);
        model.addAttribute("canTell", mayWork && WorkTables.canTell(found));
        model.addAttribute("possible", mayWork ? work.possible(found) : List.of());
        var proposal = mayWork ? alike.of(found, permission).orElse(null) : null;
        model.addAttribute("alike", proposal);
        // What can be merged with one press at the top is not told of once more further down.
        model.addAttribute(
                "similar",
                similar.of(found, permission, proposal == null ? Set.of() : proposal.others())
                        .orElse(null));
        var isClassified = found.isSecurityClassified();
        model.addAttribute("isClassified", isClassified);
        model.addAttribute("keeping", page.keeping(found));
        model.addAttribute("diarium", page.diarium(found));
        model.addAttribute("isRegistered", found.register().current().isPresent());
        model.addAttribute("isHeld", found.custody().hold() != null);
        model.addAttribute(
                "areWordsErased",
                found.custody().disposed(DocumentType.REPORT_WORDS).isPresent());
        var messages = messages(found, permission, words);
        model.addAttribute("escalations", page.escalations(found, messages));
        model.addAttribute("takeable", page.takeable(found, messages, permission));
        model.addAttribute("because", page.because(found));
        model.addAttribute("questions", isClassified || found.isErased() ? List.of() : prospects.open(found));
        var advice = PrivacyAdvice.of(found.facts()).filter(known -> !isClassified && !found.isErased());
        model.addAttribute("factors", advice.map(PrivacyTexts::factors).orElse(null));
        model.addAttribute(
                "score", advice.map(known -> PrivacyTexts.score(known.score())).orElse(List.of()));
        model.addAttribute("versions", page.versions(found));
        model.addAttribute("facts", work.facts(found, page));
        model.addAttribute("others", work.others(found, permission));
        model.addAttribute("timeline", work.timeline(found, LATEST));
        model.addAttribute("boards", page.boards(found));
        try (var opening = mayWork ? caseWords.of(found) : null) {
            var assignee = work.assignee(found, opening, pseudonyms.ofReader(permission.reader()));
            model.addAttribute("summary", page.summary(found, casework.countFollowers(found), assignee));
            model.addAttribute("duties", duties.of(found, opening));
            model.addAttribute("moments", work.moments(found, opening));
            model.addAttribute("measures", work.measures(found, opening));
            model.addAttribute("cause", work.cause(found, opening));
        }
        return "escalation/case";
    }

    /** Of a drill there is little to see, and nothing to work on. */
    private String drill(IncidentCase one, Permission permission, Holding holding, Model model) {
        var messages = messages(one, permission, holding);
        model.addAttribute("incident", one.incident().toString());
        model.addAttribute("reference", one.reference().toString());
        model.addAttribute("summary", page.drill(one));
        model.addAttribute("escalations", page.escalations(one, messages));
        model.addAttribute("takeable", one.status().isOpen() ? page.takeable(one, messages, permission) : List.of());
        model.addAttribute("timeline", work.timeline(one, LATEST));
        return "escalation/drill";
    }

    private Messages.@Nullable Answer messages(IncidentCase one, Permission permission, Holding holding) {
        return permission.reader() instanceof Reader.Person person
                        && permission.wouldCover(Action.DELIVERY_READ, holding)
                ? messages.of(one.incident(), person)
                : null;
    }

    @Requires(Action.CASE_READ)
    @GetMapping("/{id}/historik")
    String history(@PathVariable String id, Permission permission, Model model) {
        var found = casework.find(id, permission).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("incident", found.incident().toString());
        model.addAttribute("reference", found.reference().toString());
        model.addAttribute("timeline", work.timeline(found, Integer.MAX_VALUE));
        try (var opening = views.mayReadWork(found, permission) ? caseWords.of(found) : null) {
            model.addAttribute("evaluations", work.evaluations(found, opening, page));
        }
        return "escalation/history";
    }
}

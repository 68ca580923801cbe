package se.incidentkedjan.escalation.casework.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;

/** A page for each case. The reporter's words are not here. */
@Controller
@RequestMapping("/arenden")
class CasePages {

    private final Casework casework;
    private final CasePage page;

    CasePages(Casework casework, CasePage page) {
        this.casework = casework;
        this.page = page;
    }

    @Requires(Action.CASE_READ)
    @GetMapping("/{id}")
    String one(@PathVariable String id, Permission permission, Model model) {
        var found = casework.find(id, permission).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = casework.holdingOfWords(found, permission.reader());
        model.addAttribute("incident", found.incident().toString());
        model.addAttribute("mayReadWords", permission.wouldCover(Action.WORDS_READ, words));
        model.addAttribute("mayBreakGlass", !found.isErased() && permission.wouldCover(Action.CASE_BREAK_GLASS, words));
        model.addAttribute("mayHold", !found.isErased() && permission.wouldCover(Action.CASE_HOLD, words));
        model.addAttribute("keeping", page.keeping(found));
        model.addAttribute("diarium", page.diarium(found));
        model.addAttribute("isRegistered", found.register().current().isPresent());
        model.addAttribute("mayRegister", permission.wouldCover(Action.CASE_REGISTER, words));
        model.addAttribute("mayDisclose", permission.wouldCover(Action.CASE_DISCLOSE, words));
        model.addAttribute("isHeld", found.custody().hold() != null);
        model.addAttribute(
                "areWordsErased", found.disposed(DocumentType.REPORT_WORDS).isPresent());
        model.addAttribute("title", "Ärende " + found.reference());
        model.addAttribute("summary", page.summary(found, casework.countFollowers(found)));
        model.addAttribute("duties", page.duties(found));
        model.addAttribute("escalations", page.escalations(found));
        model.addAttribute("because", page.because(found));
        model.addAttribute("questions", page.questions(found));
        model.addAttribute("versions", page.versions(found));
        return "escalation/case";
    }
}

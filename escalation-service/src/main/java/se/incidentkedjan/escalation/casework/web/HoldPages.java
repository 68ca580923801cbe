package se.incidentkedjan.escalation.casework.web;

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
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Field;

/** Stops the erasure of everything of an incident, and lifts the stop; each with a reason, which the trail keeps. */
@Controller
@RequestMapping("/arenden/{id}/gallringsstopp")
class HoldPages {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final Casework casework;

    HoldPages(Casework casework) {
        this.casework = casework;
    }

    @Requires(Action.CASE_HOLD)
    @GetMapping
    ModelAndView ask(@PathVariable String id, Permission permission) {
        return form(casework.find(id, permission).orElseThrow(HoldPages::notThere), "", null, HttpStatus.OK);
    }

    @Requires(Action.CASE_HOLD)
    @PostMapping
    ModelAndView decide(
            @PathVariable String id,
            @RequestParam(name = "skal", defaultValue = "") String reason,
            @RequestParam(name = "stopp", defaultValue = "") String hold,
            Permission permission) {
        var why = reason.strip();
        var isOn = hold.equals("ja");
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON || !(isOn || hold.equals("nej"))) {
            var found = casework.find(id, permission).orElseThrow(HoldPages::notThere);
            return form(
                    found,
                    why,
                    "Skriv varför, med %d till %d tecken.".formatted(SHORTEST_REASON, LONGEST_REASON),
                    HttpStatus.BAD_REQUEST);
        }
        var found = casework.hold(id, isOn, why, permission).orElseThrow(HoldPages::notThere);
        var onwards = new RedirectView("/arenden/" + found.incident());
        onwards.setStatusCode(HttpStatus.SEE_OTHER);
        onwards.setExposeModelAttributes(false);
        return new ModelAndView(onwards);
    }

    private static ModelAndView form(IncidentCase found, String reason, @Nullable String error, HttpStatus status) {
        return new ModelAndView("escalation/hold", status)
                .addObject("incident", found.incident().toString())
                .addObject("reference", found.reference().toString())
                .addObject("isHeld", found.custody().hold() != null)
                .addObject(
                        "reason",
                        new Field(
                                "skal",
                                found.custody().hold() == null
                                        ? "Varför ska gallringen stoppas?"
                                        : "Varför ska stoppet hävas?",
                                "Skälet sparas i granskningsspåret. Skriv inga uppgifter om enskilda.",
                                reason,
                                error));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.incidentkedjan.escalation.casework.Registration;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.SwedishTimeInput;

/** Tells what the diarium calls a case, and when it was registered there. */
@Controller
@RequestMapping("/arenden/{id}/diarium")
class RegistrationPages {

    private static final String NUMBER = "diarienummer";
    private static final String DATE = "registrerat";

    private final Casework casework;
    private final Diarium diarium;
    private final CasePage page;
    private final Clock clock;

    RegistrationPages(Casework casework, Diarium diarium, CasePage page, Clock clock) {
        this.casework = casework;
        this.diarium = diarium;
        this.page = page;
        this.clock = clock;
    }

    @Requires(Action.CASE_REGISTER)
    @GetMapping
    ModelAndView ask(@PathVariable String id, Permission permission) {
        var found = casework.find(id, permission).orElseThrow(RegistrationPages::notThere);
        refuseIfDrill(found);
        var current = found.register().current();
        return form(
                found,
                current.map(Registration::number).orElse(""),
                null,
                current.map(known -> known.date().toString()).orElse(""),
                null);
    }

    @Requires(Action.CASE_REGISTER)
    @PostMapping
    ModelAndView register(
            @PathVariable String id,
            @RequestParam(name = NUMBER, defaultValue = "") String typedNumber,
            @RequestParam(name = DATE, defaultValue = "") String typedDate,
            Permission permission) {
        var found = casework.find(id).orElse(null);
        if (found == null) {
            permission.missing(null);
            throw notThere();
        }
        if (found.isDrill()) {
            permission.on(casework.holding(found), Map.of("registration", "refused"), null);
        }
        refuseIfDrill(found);
        var number = typedNumber.strip();
        var date = SwedishTimeInput.date(typedDate);
        var wrongNumber = Registration.isNumber(number)
                ? null
                : "Skriv diarienumret med högst 64 tecken och minst en siffra, till exempel SN 2026/123.";
        var wrongDate = mistakeIn(date, found).orElse(null);
        if (date.isEmpty() || wrongNumber != null || wrongDate != null) {
            permission.on(casework.holding(found), Map.of("registration", "refused"), null);
            return form(found, number, wrongNumber, typedDate, wrongDate);
        }
        if (!(permission.reader() instanceof Reader.Person reader)) {
            throw new IllegalStateException("the matrix lets only people register");
        }
        diarium.register(found, number, date.get(), reader, permission);
        var onwards = new RedirectView("/arenden/" + found.incident());
        onwards.setStatusCode(HttpStatus.SEE_OTHER);
        onwards.setExposeModelAttributes(false);
        return new ModelAndView(onwards);
    }

    private Optional<String> mistakeIn(Optional<LocalDate> date, IncidentCase found) {
        if (date.isEmpty()) {
            return Optional.of("Skriv den dag ärendet registrerades, till exempel 2026-11-20.");
        }
        var today = LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE);
        var earliest = Registration.earliest(found);
        return Registration.mistakeIn(date.get(), earliest, today).map(mistake -> switch (mistake) {
            case IN_FUTURE -> "Dagen har inte varit ännu. Skriv den dag ärendet registrerades.";
            case BEFORE_INCIDENT ->
                "Dagen är före händelsen, som var " + SwedishTime.date(earliest)
                        + ". Skriv den dag ärendet registrerades.";
        });
    }

    private ModelAndView form(
            IncidentCase found, String number, @Nullable String wrongNumber, String date, @Nullable String wrongDate) {
        var errors = new ArrayList<FieldError>();
        if (wrongNumber != null) {
            errors.add(new FieldError(NUMBER, wrongNumber));
        }
        if (wrongDate != null) {
            errors.add(new FieldError(DATE, wrongDate));
        }
        return new ModelAndView("escalation/registration", errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("incident", found.incident().toString())
                .addObject("reference", found.reference().toString())
                .addObject("errors", List.copyOf(errors))
                .addObject(
                        "number",
                        new Field(
                                NUMBER,
                                "Diarienummer",
                                "Så som det står i nämndens diarium, till exempel SN 2026/123.",
                                number,
                                wrongNumber))
                .addObject(
                        "date", new Field(DATE, "Registrerat i diariet", "Till exempel 2026-11-20.", date, wrongDate))
                .addObject("registrations", page.registrations(found))
                .addObject("isRegistered", found.register().current().isPresent());
    }

    /** Nothing has happened that a diarium could hold. */
    private static void refuseIfDrill(IncidentCase found) {
        if (found.isDrill()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

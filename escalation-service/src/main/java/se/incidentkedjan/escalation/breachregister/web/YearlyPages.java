package se.incidentkedjan.escalation.breachregister.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.escalation.breachregister.BreachRegister;
import se.incidentkedjan.escalation.breachregister.RegisterEntry;
import se.incidentkedjan.escalation.breachregister.RegisterReach;
import se.incidentkedjan.escalation.breachregister.YearlyList;
import se.incidentkedjan.escalation.breachregister.web.Wanted.Reading;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.FieldError;

/** The yearly list of one nämnd or bolag: figures, and the rows without anything that somebody wrote. */
@Controller
class YearlyPages {

    private static final int ON_SCREEN = 200;

    private final BreachRegister register;
    private final RegisterLines lines;
    private final RegisterForm form;
    private final YearlyPaper papers;
    private final DecisionBasis basis;
    private final Clock clock;

    YearlyPages(
            BreachRegister register,
            RegisterLines lines,
            RegisterForm form,
            YearlyPaper papers,
            DecisionBasis basis,
            Clock clock) {
        this.register = register;
        this.lines = lines;
        this.form = form;
        this.papers = papers;
        this.basis = basis;
        this.clock = clock;
    }

    @Requires(Action.BREACH_REGISTER_READ)
    @GetMapping("/register/arslista")
    @Nullable
    ModelAndView list(
            @RequestParam(name = Wanted.WHOSE, required = false) @Nullable String whose,
            @RequestParam(name = Wanted.YEAR, required = false) @Nullable String year,
            @RequestParam(name = Wanted.FROM, required = false) @Nullable String from,
            @RequestParam(name = Wanted.TO, required = false) @Nullable String to,
            @RequestParam(name = "format", defaultValue = "html") String format,
            Permission permission,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var reach = RegisterReach.within(permission.reach(), basis.organisation());
        var own = reach.controllers();
        var chosen = whose == null && own.size() == 1 ? own.getFirst().value() : whose;
        var asked = new Wanted.Asked(chosen, year, from, to);
        return switch (Wanted.read(asked, reach, clock.instant())) {
            case Reading.Wrong(var errors) -> {
                permission.search(Map.of("refused", "parameters"));
                yield page(asked, reach, errors, HttpStatus.BAD_REQUEST);
            }
            case Reading.Right(var wanted) -> {
                var controller = wanted.controller();
                if (controller == null) {
                    permission.search(Map.of("refused", "no-controller"));
                    yield page(asked, reach, List.of(), HttpStatus.OK);
                }
                yield show(wanted, controller, asked, format.equals("pdf"), reach, permission, response);
            }
        };
    }

    private @Nullable ModelAndView show(
            Wanted wanted,
            UnitCode controller,
            Wanted.Asked asked,
            boolean isPdf,
            RegisterReach reach,
            Permission permission,
            HttpServletResponse response)
            throws IOException {
        // Read twice, a few cases at a time, rather than kept: a year of a great supplier's breach is long.
        var today = LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE);
        var list = YearlyList.of(entries(wanted, reach), wanted.period(), today);
        var rows = (long) list.all() + list.count(YearlyList.Answer.NO_INCIDENT);
        permission.search(wanted.trail(isPdf ? "yearly-pdf" : "yearly-html", rows));
        var most = isPdf ? YearlyPaper.MOST_ROWS : ON_SCREEN;
        List<RegisterLine> shown = new ArrayList<>();
        entries(wanted, reach).limit(most).map(lines::withoutWords).forEach(shown::add);
        if (isPdf) {
            RegisterFiles.name(response, wanted.fileName("arslista", "pdf"));
            response.setContentType(PdfDocument.MEDIA_TYPE);
            PdfDocument.of(papers.of(wanted, controller, list, shown, rows)).writeTo(response.getOutputStream());
            return null;
        }
        return page(asked, reach, List.of(), HttpStatus.OK)
                .addObject("isShown", true)
                .addObject(
                        "name",
                        register.name(controller) + ", " + wanted.period().text())
                .addObject("receiver", papers.receiver(controller))
                .addObject("query", form.query(wanted))
                .addObject("figures", YearlyPaper.figures(list))
                .addObject("months", YearlyPaper.months(list))
                .addObject("categories", YearlyPaper.categories(list))
                .addObject("isCut", rows > ON_SCREEN)
                .addObject("table", RegisterTables.onScreen("Incidenterna", shown));
    }

    private Stream<RegisterEntry> entries(Wanted wanted, RegisterReach reach) {
        return register.entries(wanted.controller(), wanted.period(), reach);
    }

    private ModelAndView page(Wanted.Asked asked, RegisterReach reach, List<FieldError> errors, HttpStatus status) {
        return form.page(asked, reach, errors, status, "escalation/breach-register-yearly", null)
                .addObject("isShown", false);
    }
}

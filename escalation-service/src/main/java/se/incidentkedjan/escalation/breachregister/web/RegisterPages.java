package se.incidentkedjan.escalation.breachregister.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.escalation.breachregister.BreachRegister;
import se.incidentkedjan.escalation.breachregister.RegisterEntry;
import se.incidentkedjan.escalation.breachregister.RegisterReach;
import se.incidentkedjan.escalation.breachregister.web.Wanted.Reading;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.FieldError;

/**
 * The register of GDPR art. 33.5 for people, as a page and as files. It is read twice: the trail is told how many rows
 * there are before any of them is shown.
 */
@Controller
class RegisterPages {

    private static final int ON_SCREEN = 200;

    private final BreachRegister register;
    private final RegisterLines lines;
    private final RegisterFiles files;
    private final RegisterForm form;
    private final DecisionBasis basis;
    private final Clock clock;

    RegisterPages(
            BreachRegister register,
            RegisterLines lines,
            RegisterFiles files,
            RegisterForm form,
            DecisionBasis basis,
            Clock clock) {
        this.register = register;
        this.lines = lines;
        this.files = files;
        this.form = form;
        this.basis = basis;
        this.clock = clock;
    }

    @Requires(Action.BREACH_REGISTER_READ)
    @GetMapping("/register")
    @Nullable
    ModelAndView register(
            @RequestParam(name = Wanted.WHOSE, required = false) @Nullable String whose,
            @RequestParam(name = Wanted.YEAR, required = false) @Nullable String year,
            @RequestParam(name = Wanted.FROM, required = false) @Nullable String from,
            @RequestParam(name = Wanted.TO, required = false) @Nullable String to,
            @RequestParam(name = "format", defaultValue = "html") String format,
            Permission permission,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var readable = RegisterReach.within(permission.reach(), basis.organisation());
        var asked = new Wanted.Asked(whose, year, from, to);
        return switch (Wanted.read(asked, readable, clock.instant())) {
            case Reading.Wrong(var errors) -> {
                permission.search(Map.of("refused", "parameters"));
                yield form.page(asked, readable, errors, HttpStatus.BAD_REQUEST).addObject("isShown", false);
            }
            case Reading.Right(var wanted) -> {
                var rows = entries(wanted, readable).count();
                yield show(wanted, asked, Format.of(format), rows, readable, permission, response);
            }
        };
    }

    /** The forms the register comes in. */
    enum Format {
        HTML,
        CSV,
        XLSX,
        PDF;

        /** The page when there is no such form. */
        static Format of(String text) {
            return Stream.of(values())
                    .filter(format -> format.code().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(HTML);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private @Nullable ModelAndView show(
            Wanted wanted,
            Wanted.Asked asked,
            Format format,
            long rows,
            RegisterReach readable,
            Permission permission,
            HttpServletResponse response)
            throws IOException {
        var refusal = RegisterFiles.refusal(format, rows);
        if (refusal.isPresent()) {
            permission.search(wanted.trail("none", 0));
            return form.page(
                            asked,
                            readable,
                            List.of(new FieldError(Wanted.YEAR, refusal.get())),
                            HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("isShown", true)
                    .addObject("count", rows)
                    .addObject("query", form.query(wanted))
                    .addObject("isCut", false)
                    .addObject("table", RegisterTables.onScreen(title(wanted), List.of()));
        }
        permission.search(wanted.trail(format.code(), rows));
        // Nothing that has come since it was counted: the trail says how much was shown.
        var found = entries(wanted, readable).limit(rows).map(entry -> lines.of(entry, permission));
        if (format != Format.HTML) {
            files.write(format, title(wanted), wanted, found, response);
            return null;
        }
        return form.page(asked, readable, List.of(), HttpStatus.OK)
                .addObject("isShown", true)
                .addObject("count", rows)
                .addObject("query", form.query(wanted))
                .addObject("isCut", rows > ON_SCREEN)
                .addObject(
                        "table",
                        RegisterTables.onScreen(
                                title(wanted), found.limit(ON_SCREEN).toList()));
    }

    private Stream<RegisterEntry> entries(Wanted wanted, RegisterReach readable) {
        return register.entries(wanted.controller(), wanted.period(), readable);
    }

    private String title(Wanted wanted) {
        var controller = wanted.controller();
        return "Personuppgiftsincidenter, %s, %s"
                .formatted(
                        controller == null ? "alla som du får läsa" : register.name(controller),
                        wanted.period().text());
    }

    /** What the paper of a register is called; package-private for the files. */
    static Paper paper(String issuer, Wanted wanted, Instant now) {
        return Paper.of(issuer, "Register över personuppgiftsincidenter", now)
                .withSubtitle(wanted.period().text() + ", efter när kommunen fick vetskap. Artikel 33.5 i"
                        + " dataskyddsförordningen.")
                .landscape();
    }
}

package se.incidentkedjan.intake.mailbox.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.intake.attachment.FileSize;
import se.incidentkedjan.intake.mailbox.Fate;
import se.incidentkedjan.intake.mailbox.Mails;
import se.incidentkedjan.intake.mailbox.Places;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.SummaryRow;

/** The mails that became no report, for a person to look at. It tells why and where they lie, and nothing of what they say. */
@Hidden
@Controller
@RequestMapping("/inkorg")
class InboxPages {

    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Mails mails;
    private final Places places;
    private final Clock clock;

    InboxPages(Mails mails, Places places, Clock clock) {
        this.mails = mails;
        this.places = places;
        this.clock = clock;
    }

    /** One mail as the page shows it. */
    record Shown(String id, String when, List<SummaryRow> rows) {}

    @Requires(Action.CHANNEL_READ)
    @GetMapping
    ModelAndView show(Permission permission) {
        var waiting = mails.waiting(MOST + 1);
        permission.search(Map.of("mails", Integer.toString(waiting.size())));
        return new ModelAndView("incident-intake/inbox")
                .addObject(
                        "mails", waiting.stream().limit(MOST).map(this::shown).toList())
                .addObject("more", waiting.size() > MOST)
                .addObject("mayMark", permission.mayAlso(Action.CHANNEL_MARK));
    }

    @Requires(Action.CHANNEL_MARK)
    @PostMapping("/{mail}/sedd")
    ModelAndView looked(@PathVariable String mail, Permission permission) {
        if (!ID.matcher(mail).matches()) {
            permission.missing(null);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        permission.search(Map.of("mail", mail.substring(0, 16), "marked", "looked"));
        if (!mails.looked(mail, clock.instant())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var redirect = new RedirectView("/inkorg");
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private Shown shown(Mails.Waiting mail) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Brevlåda", mail.mailbox()));
        rows.add(SummaryRow.of("Varför", mail.reason().sentence()));
        if (mail.fate() == Fate.PARKED) {
            var failure = mail.failure();
            rows.add(SummaryRow.of(
                    "Försök", mail.tries() - 1 + (failure == null ? "" : ", det senaste slutade med " + failure)));
        }
        rows.add(SummaryRow.of("Storlek", new FileSize(mail.size()).in(SWEDISH)));
        rows.add(SummaryRow.of("Ligger", places.of(mail.mailbox())));
        return new Shown(mail.id(), SwedishTime.dateAndTime(mail.at()), rows);
    }
}

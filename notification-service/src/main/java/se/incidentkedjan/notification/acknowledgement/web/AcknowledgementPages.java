package se.incidentkedjan.notification.acknowledgement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.acknowledgement.Links.Link;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Recipient;
import se.incidentkedjan.notification.dispatch.Step;
import se.incidentkedjan.notification.people.Organisation;

/**
 * One press to say that one has it, without script and without signing in. Looking at the page says nothing: programs that
 * follow the links of mails to see where they lead must not take on an incident.
 */
@Controller
@RequestMapping("/kvittera")
class AcknowledgementPages {

    private final AcknowledgementDesk desk;
    private final Links links;
    private final Organisation organisation;

    AcknowledgementPages(AcknowledgementDesk desk, Links links, Organisation organisation) {
        this.desk = desk;
        this.links = links;
        this.organisation = organisation;
    }

    /** A message that is still kept, and what it asks for. */
    private record Asked(Dispatch dispatch, Step step, Recipient recipient) {

        Holding holding() {
            return new Holding(dispatch.incident(), step.unit(), null, Set.of(step.role()));
        }
    }

    @Requires(Action.DELIVERY_ACKNOWLEDGE_BY_LINK)
    @GetMapping
    ModelAndView ask(
            @RequestParam(name = "k", defaultValue = "") String link,
            Permission permission,
            HttpServletResponse response) {
        return behind(link, permission, response, asked -> page(asked, link, permission, response));
    }

    @Requires(Action.DELIVERY_ACKNOWLEDGE_BY_LINK)
    @PostMapping
    ModelAndView take(
            @RequestParam(name = "k", defaultValue = "") String link,
            Permission permission,
            HttpServletResponse response) {
        return behind(link, permission, response, asked -> {
            var step = asked.step().name();
            permission.on(asked.holding(), Map.of("step", step), null);
            desk.acknowledge(
                    asked.dispatch().incident(), step, asked.recipient().name(), Way.LINK);
            return onwards(UriComponentsBuilder.fromPath("/kvittera")
                    .queryParam("k", link)
                    .build()
                    .toUriString());
        });
    }

    /** What there is when the link counts, and otherwise why it does not. */
    private ModelAndView behind(
            String link, Permission permission, HttpServletResponse response, Function<Asked, ModelAndView> found) {
        return switch (links.read(link)) {
            case Links.Reading.Good(var good) -> asked(good).map(found).orElseGet(() -> nothing(permission, response));
            case Links.Reading.TooOld(var old) -> tooOld(old, permission, response);
            case Links.Reading.Unknown() -> nothing(permission, response);
        };
    }

    /** From the page of the case, by one who has signed in. */
    @Requires(Action.DELIVERY_ACKNOWLEDGE)
    @PostMapping("/arende")
    ModelAndView onThePageOfTheCase(
            @RequestParam(name = "arende", defaultValue = "") String incident,
            @RequestParam(name = "steg", defaultValue = "") String step,
            Permission permission) {
        var id = id(incident).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = new Called(desk, permission)
                .to(id, step)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        desk.acknowledge(id, step, name, Way.CASE_PAGE);
        return onwards("/arenden/" + id + "#vem");
    }

    private Optional<Asked> asked(Link link) {
        return desk.find(link.incident())
                .flatMap(dispatch -> dispatch.deliveries().stream()
                        .filter(delivery -> delivery.id().equals(link.delivery()))
                        .findFirst()
                        .flatMap(delivery -> asked(dispatch, delivery)));
    }

    private static Optional<Asked> asked(Dispatch dispatch, Delivery delivery) {
        var step = delivery.step();
        var recipient = delivery.recipient();
        return step == null || recipient == null ? Optional.empty() : Optional.of(new Asked(dispatch, step, recipient));
    }

    private ModelAndView page(Asked asked, String link, Permission permission, HttpServletResponse response) {
        permission.on(asked.holding(), Map.of("acknowledged", "no"), null);
        var taken = asked.dispatch().acknowledged(asked.step().name());
        var reference = asked.dispatch().reference();
        return page(HttpStatus.OK, response, (taken.isEmpty() ? "Har du det? " : "Kvitterat, ") + reference)
                .addObject("isAsked", taken.isEmpty())
                .addObject("isTaken", taken.isPresent())
                .addObject("link", link)
                .addObject("incident", asked.dispatch().incident().toString())
                .addObject("role", organisation.title(asked.step().role()))
                .addObject(
                        "taken",
                        taken.map(one -> one.name() + ", " + SwedishTime.dateAndTime(one.at()))
                                .orElse(null));
    }

    private ModelAndView tooOld(Link old, Permission permission, HttpServletResponse response) {
        permission.missing(old.incident());
        return page(HttpStatus.GONE, response, "Länken gäller inte längre")
                .addObject("isTooOld", true)
                .addObject("incident", old.incident().toString());
    }

    private static ModelAndView nothing(Permission permission, HttpServletResponse response) {
        permission.missing(null);
        return page(HttpStatus.NOT_FOUND, response, "Länken går inte att använda")
                .addObject("isUnknown", true);
    }

    private static ModelAndView page(HttpStatus status, HttpServletResponse response, String title) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("notification/acknowledge", status).addObject("title", title);
    }

    private static ModelAndView onwards(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private static Optional<IncidentId> id(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(IncidentId.parse(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

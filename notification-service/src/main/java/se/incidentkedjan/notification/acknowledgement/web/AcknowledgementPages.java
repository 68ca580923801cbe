package se.incidentkedjan.notification.acknowledgement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk.Answer;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk.Speaker;
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
    private final Supplier<Organisation> organisation;

    AcknowledgementPages(AcknowledgementDesk desk, Links links, Supplier<Organisation> organisation) {
        this.desk = desk;
        this.links = links;
        this.organisation = organisation;
    }

    /** A message that is still kept, and what it asks for. */
    private record Asked(Dispatch dispatch, Delivery delivery, Step step, Recipient recipient) {

        boolean isMine() {
            return dispatch.acknowledged(step.name())
                    .filter(one -> recipient.person().equals(one.person()))
                    .isPresent();
        }

        boolean isDeclined() {
            return dispatch.call(step.name())
                    .filter(call -> call.declined().contains(recipient.person()))
                    .isPresent();
        }

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
    ModelAndView answer(
            @RequestParam(name = "k", defaultValue = "") String link,
            @RequestParam(name = "svar", defaultValue = "HAVE") String answer,
            @RequestParam(name = "till", required = false) @Nullable String to,
            Permission permission,
            HttpServletResponse response) {
        return behind(link, permission, response, asked -> {
            var said = Answers.read(answer);
            permission.on(asked.holding(), Map.of("step", asked.step().name(), "answer", said.name()), null);
            // Only whoever has it can give it away, and a link shows no more than whose message it is.
            if (said != Answer.HAND_OVER || asked.isMine()) {
                desk.answer(
                        asked.dispatch().incident(),
                        asked.step().name(),
                        said,
                        new Speaker(
                                asked.recipient().name(),
                                Way.LINK,
                                asked.recipient().person(),
                                asked.delivery().id()),
                        to);
            }
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

    /** From the page of the case or that of its messages, by one who has signed in. */
    @Requires(Action.DELIVERY_ACKNOWLEDGE)
    @PostMapping("/arende")
    ModelAndView signedIn(
            @RequestParam(name = "arende", defaultValue = "") String incident,
            @RequestParam(name = "steg", defaultValue = "") String step,
            @RequestParam(name = "svar", defaultValue = "HAVE") String answer,
            @RequestParam(name = "till", required = false) @Nullable String to,
            @RequestParam(name = "sida", defaultValue = "") String page,
            Permission permission) {
        var id = IncidentId.read(incident).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var said = Answers.read(answer);
        var name = new Called(desk, permission)
                .to(id, step, said)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        desk.answer(id, step, said, new Speaker(name, Way.CASE_PAGE, null, null), to);
        return onwards("meddelanden".equals(page) ? "/meddelanden?arende=" + id : "/arenden/" + id + "#vem");
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
        return step == null || recipient == null
                ? Optional.empty()
                : Optional.of(new Asked(dispatch, delivery, step, recipient));
    }

    private ModelAndView page(Asked asked, String link, Permission permission, HttpServletResponse response) {
        permission.on(asked.holding(), Map.of("acknowledged", "no"), null);
        var dispatch = asked.dispatch();
        var taken = dispatch.acknowledged(asked.step().name());
        var isOver = dispatch.rest() != null;
        var others = asked.isMine() && !isOver
                ? Answers.others(
                        desk.mayBeHanded(dispatch, asked.step().name()),
                        asked.recipient().person())
                : null;
        return page(HttpStatus.OK, response, title(asked, isOver) + dispatch.reference())
                .addObject("reference", dispatch.reference().toString())
                .addObject("isDrill", dispatch.isDrill())
                .addObject("isOver", isOver && taken.isEmpty())
                .addObject("isAsked", taken.isEmpty() && !isOver)
                .addObject("isDeclined", asked.isDeclined())
                .addObject("isMine", asked.isMine())
                .addObject("isTaken", taken.isPresent())
                .addObject("mayTakeOver", taken.isPresent() && !asked.isMine() && !isOver)
                .addObject("others", others)
                .addObject("link", link)
                .addObject("incident", dispatch.incident().toString())
                .addObject("role", organisation.get().title(asked.step().role()))
                .addObject(
                        "taken",
                        taken.map(one -> one.name() + ", " + SwedishTime.dateAndTime(one.at()))
                                .orElse(null));
    }

    private static String title(Asked asked, boolean isOver) {
        if (asked.isMine()) {
            return "Du har det, ";
        }
        if (asked.dispatch().acknowledged(asked.step().name()).isPresent()) {
            return "Någon har det, ";
        }
        return isOver ? "Ingen behövs längre, " : asked.isDeclined() ? "Du kan inte, " : "Har du det? ";
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
}

package se.incidentkedjan.notification.digest.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.notification.digest.RhythmDesk;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.people.Person;
import se.incidentkedjan.notification.rhythm.Rhythm;
import se.incidentkedjan.notification.rhythm.RhythmLinks;
import se.incidentkedjan.notification.rhythm.RhythmWords;

/**
 * Where people choose how often they are told of what they only need to know: by the link in the letter, or signed in. Looking at
 * the page changes nothing.
 */
@Controller
class RhythmPages {

    private static final String BY_LINK = "/kvittera/rytm";
    private static final String SIGNED_IN = "/meddelanden/rytm";

    private final RhythmDesk desk;
    private final RhythmLinks links;
    private final Supplier<Organisation> organisation;
    private final OneselfInToken oneself;

    RhythmPages(RhythmDesk desk, RhythmLinks links, Supplier<Organisation> organisation) {
        this.desk = desk;
        this.links = links;
        this.organisation = organisation;
        this.oneself = new OneselfInToken(organisation);
    }

    @Requires(Action.RHYTHM_CHOOSE_BY_LINK)
    @GetMapping(BY_LINK)
    ModelAndView show(
            @RequestParam(name = "k", defaultValue = "") String link,
            Permission permission,
            HttpServletResponse response) {
        privately(response);
        var person = person(link);
        if (person.isEmpty()) {
            return useless(link, permission);
        }
        permission.search(Map.of("person", person.get().id(), "chosen", "no"));
        return form(person.get(), link, HttpStatus.OK, null);
    }

    @Requires(Action.RHYTHM_CHOOSE_BY_LINK)
    @PostMapping(BY_LINK)
    ModelAndView choose(
            @RequestParam(name = "k", defaultValue = "") String link,
            @RequestParam Map<String, String> sent,
            Permission permission,
            HttpServletResponse response) {
        privately(response);
        var person = person(link);
        return person.isEmpty()
                ? useless(link, permission)
                : chosen(person.get(), link, RhythmForm.Answer.in(sent), permission);
    }

    @Requires(Action.RHYTHM_CHOOSE)
    @GetMapping(SIGNED_IN)
    ModelAndView mine(
            @RequestParam(name = "person", defaultValue = "") String id,
            Permission permission,
            HttpServletResponse response) {
        privately(response);
        var people = oneself.of(permission.reader());
        var person = one(people, id);
        if (person.isEmpty()) {
            permission.search(Map.of("chosen", "no"));
            return page(HttpStatus.OK, "Hur ofta du får det som är för kännedom")
                    .addObject("people", people)
                    .addObject("isNobody", people.isEmpty());
        }
        permission.search(Map.of("person", person.get().id(), "chosen", "no"));
        return form(person.get(), null, HttpStatus.OK, null);
    }

    @Requires(Action.RHYTHM_CHOOSE)
    @PostMapping(SIGNED_IN)
    ModelAndView chooseMine(
            @RequestParam(name = "person", defaultValue = "") String id,
            @RequestParam Map<String, String> sent,
            Permission permission,
            HttpServletResponse response) {
        privately(response);
        var person = one(oneself.of(permission.reader()), id);
        if (person.isEmpty()) {
            permission.search(Map.of("chosen", "no", "because", "not-oneself"));
            return onwards(SIGNED_IN);
        }
        return chosen(person.get(), null, RhythmForm.Answer.in(sent), permission);
    }

    private ModelAndView chosen(Person person, @Nullable String link, RhythmForm.Answer answer, Permission permission) {
        var rhythm = answer.read();
        if (rhythm.isEmpty()) {
            permission.search(Map.of("person", person.id(), "chosen", "no", "because", "malformed"));
            return form(
                    person, link, HttpStatus.BAD_REQUEST, RhythmForm.of(answer).withError());
        }
        permission.search(Map.of("person", person.id(), "chosen", code(rhythm.get())));
        desk.choose(person.id(), rhythm.get());
        return onwards(
                link == null
                        ? UriComponentsBuilder.fromPath(SIGNED_IN)
                                .queryParam("person", person.id())
                                .build()
                                .toUriString()
                        : UriComponentsBuilder.fromPath(BY_LINK)
                                .queryParam("k", link)
                                .build()
                                .toUriString());
    }

    /** The trail takes no spaces. */
    private static String code(Rhythm rhythm) {
        return rhythm.toString().replace(' ', '/');
    }

    private Optional<Person> person(String link) {
        return links.read(link) instanceof RhythmLinks.Reading.Good(var id)
                ? organisation.get().person(id)
                : Optional.empty();
    }

    private static Optional<Person> one(List<Person> people, String id) {
        return people.stream()
                .filter(person ->
                        id.isEmpty() ? people.size() == 1 : person.id().equals(id))
                .findFirst();
    }

    private ModelAndView form(Person person, @Nullable String link, HttpStatus status, @Nullable RhythmForm answered) {
        var own = desk.chosen(person.id());
        var form = answered == null ? own.map(RhythmForm::of).orElseGet(RhythmForm::empty) : answered;
        return page(status, (status.isError() ? "Fel: " : "") + "Hur ofta du får det som är för kännedom")
                .addObject("person", person.id())
                .addObject("name", person.name())
                .addObject("link", link)
                .addObject("action", link == null ? SIGNED_IN : BY_LINK)
                .addObject("now", own.map(RhythmWords::of).orElseGet(() -> decided(person)))
                .addObject("isChosen", own.isPresent())
                .addObject("form", form)
                .addObject("errors", form.errors());
    }

    /** What the files say of all roles that someone holds, or of each when they differ. */
    private String decided(Person person) {
        var roles = organisation.get().rolesOf(person.id());
        if (roles.isEmpty()) {
            return "ingen roll i organisation.yml, så inget skickas";
        }
        var rhythms = roles.stream()
                .map(role -> desk.inForce(person.id(), role))
                .distinct()
                .toList();
        return rhythms.size() == 1
                ? RhythmWords.of(rhythms.getFirst())
                : roles.stream()
                        .map(role -> "som " + organisation.get().title(role) + " "
                                + RhythmWords.of(desk.inForce(person.id(), role)))
                        .collect(Collectors.joining("; "));
    }

    private ModelAndView useless(String link, Permission permission) {
        permission.missing(null);
        var isTooOld = links.read(link) instanceof RhythmLinks.Reading.TooOld;
        return page(
                        isTooOld ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                        isTooOld ? "Länken gäller inte längre" : "Länken går inte att använda")
                .addObject("isTooOld", isTooOld)
                .addObject("isUnknown", !isTooOld);
    }

    private static ModelAndView page(HttpStatus status, String title) {
        return new ModelAndView("notification/rhythm", status).addObject("title", title);
    }

    private static void privately(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    private static ModelAndView onwards(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}

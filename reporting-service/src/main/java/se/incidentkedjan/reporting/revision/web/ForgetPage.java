package se.incidentkedjan.reporting.revision.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.Option;

/**
 * Lets the trails forget who a person is. What they did stays, under a pseudonym that nobody can read any more, and the
 * chains are as whole as before.
 */
@Hidden
@Controller
@RequestMapping("/revision/glom")
final class ForgetPage {

    private final RevisionBeans.RemoteTrails trails;

    ForgetPage(RevisionBeans.RemoteTrails trails) {
        this.trails = trails;
    }

    /** A person in one trail. */
    private record Traced(RemoteTrail trail, UUID pseudonym) {

        String code() {
            return trail.service() + ":" + pseudonym;
        }
    }

    @Requires(Action.AUDIT_FORGET)
    @GetMapping
    ModelAndView ask(Permission permission) {
        permission.search(Map.of("forgotten", "0"));
        return page("", null, HttpStatus.OK);
    }

    @Requires(Action.AUDIT_FORGET)
    @PostMapping
    ModelAndView answer(
            @RequestParam(name = "namn", defaultValue = "") String typed,
            @RequestParam(name = "vem", required = false) @Nullable List<String> chosen,
            Permission permission) {
        var name = typed.strip();
        if (chosen != null) {
            return forget(name, chosen, permission);
        }
        permission.search(Map.of("forgotten", "0"));
        return name.isEmpty()
                ? page("", "Skriv namnet så som det står i spåret.", HttpStatus.BAD_REQUEST)
                : choices(name, HttpStatus.OK);
    }

    private ModelAndView forget(String name, List<String> chosen, Permission permission) {
        var people = chosen.stream().map(this::traced).flatMap(Optional::stream).toList();
        if (people.size() != chosen.size()) {
            permission.search(Map.of("forgotten", "0"));
            return choices(name, HttpStatus.BAD_REQUEST);
        }
        // Told before it is done: afterwards nobody could say who it was.
        permission.search(Map.of("forgotten", Integer.toString(people.size())));
        var left = people.stream()
                .filter(person -> !person.trail().forget(person.pseudonym()))
                .map(person -> person.trail().service())
                .toList();
        return page("", null, left.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("forgotten", people.size() - left.size())
                .addObject("left", left);
    }

    private ModelAndView choices(String name, HttpStatus status) {
        var options = new ArrayList<Option>();
        var silent = new ArrayList<String>();
        for (var trail : trails.all()) {
            trail.called(name)
                    .ifPresentOrElse(
                            people -> people.forEach(person -> options.add(Option.of(
                                    new Traced(trail, person.pseudonym()).code(),
                                    "%s, sedan %s"
                                            .formatted(trail.service(), SwedishTime.dateAndTime(person.firstSeen()))))),
                            () -> silent.add(trail.service()));
        }
        return page(name, null, status)
                .addObject("silent", silent)
                .addObject("isUnknown", options.isEmpty())
                .addObject("people", Choice.of("vem", "Var ska " + name + " glömmas?", options));
    }

    private Optional<Traced> traced(String code) {
        var parts = code.split(":", 2);
        try {
            var pseudonym = UUID.fromString(parts[parts.length - 1]);
            return trails.all().stream()
                    .filter(trail -> trail.service().equals(parts[0]))
                    .map(trail -> new Traced(trail, pseudonym))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ModelAndView page(String name, @Nullable String error, HttpStatus status) {
        return new ModelAndView("reporting/forget", status)
                .addObject("left", List.of())
                .addObject("silent", List.of())
                .addObject(
                        "name",
                        new Field("namn", "Personens namn", "Så som det står i granskningsspåret.", name, error));
    }
}

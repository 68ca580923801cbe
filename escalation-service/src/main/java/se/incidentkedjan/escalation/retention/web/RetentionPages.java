package se.incidentkedjan.escalation.retention.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import se.incidentkedjan.escalation.retention.Retention;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;

/** What may be erased now, the order to erase exactly that, and the protocols of earlier orders. */
@Controller
@RequestMapping("/gallring")
class RetentionPages {

    private static final int PROTOCOLS = 50;

    private final Retention retention;

    RetentionPages(Retention retention) {
        this.retention = retention;
    }

    @Requires(Action.RETENTION_PLAN)
    @GetMapping
    ModelAndView plan(Permission permission) {
        permission.search(Map.of());
        return page(permission, HttpStatus.OK, false);
    }

    @Requires(Action.RETENTION_RUN)
    @PostMapping
    ModelAndView run(@RequestParam(name = "lista", defaultValue = "") String list, Permission permission) {
        var plan = retention.plan();
        if (plan.due().isEmpty() || !plan.fingerprint().equals(list)) {
            permission.search(Map.of("ordered", "no", "because", "list-changed"));
            return page(permission, HttpStatus.CONFLICT, true);
        }
        var roles = permission.reader() instanceof Reader.Person person
                ? person.roles().stream().map(Enum::name).toList()
                : java.util.List.<String>of();
        var protocol = retention.protocol(plan, roles);
        // The trail first: an order that nobody can be held to is not carried out.
        permission.search(Map.of(
                "protocol",
                protocol.id().toString(),
                "incidents",
                Integer.toString(plan.due().size())));
        retention.order(protocol);
        var onwards = new RedirectView("/gallring/protokoll/" + protocol.id());
        onwards.setStatusCode(HttpStatus.SEE_OTHER);
        onwards.setExposeModelAttributes(false);
        return new ModelAndView(onwards);
    }

    @Requires(Action.RETENTION_PLAN)
    @GetMapping("/protokoll/{protocol}")
    ModelAndView protocol(@PathVariable String protocol, Permission permission) {
        permission.search(Map.of());
        var progress = id(protocol)
                .flatMap(retention::progress)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("escalation/disposal-protocol")
                .addObject("summary", RetentionTables.summary(progress))
                .addObject("lines", RetentionTables.lines(progress, permission));
    }

    private ModelAndView page(Permission permission, HttpStatus status, boolean isChanged) {
        var plan = retention.plan();
        return new ModelAndView("escalation/disposal", status)
                .addObject("isChanged", isChanged)
                .addObject("rules", RetentionTables.rules(retention.rules()))
                .addObject("counts", RetentionTables.counts(plan))
                .addObject("due", RetentionTables.items("Det som gallras nu", plan.due(), permission))
                .addObject("dueCount", plan.due().size())
                .addObject("isFull", plan.due().size() + plan.held().size() >= Retention.MOST)
                .addObject("held", RetentionTables.items("Stoppat av gallringsstopp", plan.held(), permission))
                .addObject("heldCount", plan.held().size())
                .addObject("fingerprint", plan.fingerprint())
                .addObject("protocols", RetentionTables.protocols(retention.newest(PROTOCOLS)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

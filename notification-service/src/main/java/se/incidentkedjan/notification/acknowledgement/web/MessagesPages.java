package se.incidentkedjan.notification.acknowledgement.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk;
import se.incidentkedjan.notification.dispatch.Acknowledgement;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Step;
import se.incidentkedjan.notification.dispatch.web.DispatchHolding;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.SummaryRow;

/** Every message about an incident: to whom, by what and how far it came, who has each step, and who is asked next. */
@Controller
class MessagesPages {

    private final AcknowledgementDesk desk;
    private final Supplier<Organisation> organisation;
    private final SystemMessages systems;

    MessagesPages(AcknowledgementDesk desk, Supplier<Organisation> organisation, SystemMessages systems) {
        this.desk = desk;
        this.organisation = organisation;
        this.systems = systems;
    }

    /**
     * A step as the page shows it.
     *
     * @param step its name
     * @param title whose it is and how urgent
     * @param standing who has it, or who is asked next
     * @param messages what has been sent
     * @param isFree whether nobody has it and the reader may say that they have
     * @param isHeld whether someone has it and the reader may change that
     */
    record StepView(
            String step, String title, List<SummaryRow> standing, DataTable messages, boolean isFree, boolean isHeld) {}

    @Requires(Action.DELIVERY_READ)
    @GetMapping("/meddelanden")
    String messages(
            @RequestParam(name = "arende", defaultValue = "") String incident, Model model, Permission permission) {
        var id = IncidentId.read(incident).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = desk.find(id);
        if (found.isEmpty()) {
            permission.missing(id);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var dispatch = found.get();
        permission.on(DispatchHolding.of(dispatch));
        model.addAttribute(
                "title", (dispatch.isDrill() ? "Övning: meddelanden om " : "Meddelanden om ") + dispatch.reference());
        model.addAttribute("reference", dispatch.reference().toString());
        model.addAttribute("incident", id.toString());
        model.addAttribute("isErased", dispatch.isErased());
        model.addAttribute("isOver", dispatch.rest() != null);
        model.addAttribute(
                "steps",
                dispatch.deliveries().stream()
                        .map(Delivery::step)
                        .filter(Objects::nonNull)
                        .map(Step::name)
                        .distinct()
                        .map(name -> view(dispatch, name, permission))
                        .toList());
        var reporter = dispatch.deliveries().stream()
                .filter(delivery -> delivery.step() == null)
                .toList();
        model.addAttribute("reporter", reporter.isEmpty() ? null : MessageTexts.toReporter(reporter));
        model.addAttribute("systems", systems.about(id).orElse(null));
        return "notification/messages";
    }

    private StepView view(Dispatch dispatch, String name, Permission permission) {
        var step = dispatch.step(name).orElseThrow();
        var asks = step.acknowledgeWithin() != null;
        var may = asks
                && dispatch.rest() == null
                && permission.wouldCover(
                        Action.DELIVERY_ACKNOWLEDGE,
                        new Holding(dispatch.incident(), step.unit(), null, Set.of(step.role())));
        var held = dispatch.acknowledged(name);
        return new StepView(
                name,
                MessageTexts.title(step, organisation.get()),
                MessageTexts.standing(dispatch, step),
                MessageTexts.table(dispatch.deliveries().stream()
                        .filter(delivery -> delivery.step() != null
                                && delivery.step().name().equals(name))
                        .toList()),
                may && held.isEmpty(),
                may && held.isPresent());
    }

    /** Asks whom a step is to be handed to. */
    @Requires(Action.DELIVERY_ACKNOWLEDGE)
    @GetMapping("/meddelanden/lamna-over")
    String handOver(
            @RequestParam(name = "arende", defaultValue = "") String incident,
            @RequestParam(name = "steg", defaultValue = "") String name,
            Model model,
            Permission permission) {
        var id = IncidentId.read(incident).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var dispatch = desk.find(id).filter(found -> found.step(name).isPresent());
        if (dispatch.isEmpty()) {
            permission.missing(id);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var step = dispatch.get().step(name).orElseThrow();
        permission.on(new Holding(id, step.unit(), null, Set.of(step.role())));
        var held = dispatch.get().acknowledged(name);
        model.addAttribute("title", "Lämna över " + dispatch.get().reference());
        model.addAttribute("reference", dispatch.get().reference().toString());
        model.addAttribute("incident", id.toString());
        model.addAttribute("step", name);
        model.addAttribute("what", MessageTexts.title(step, organisation.get()));
        model.addAttribute("held", held.map(MessageTexts::held).orElse(null));
        model.addAttribute(
                "others",
                Answers.others(
                        desk.mayBeHanded(dispatch.get(), name),
                        held.map(Acknowledgement::person).orElse(null)));
        return "notification/hand-over";
    }
}

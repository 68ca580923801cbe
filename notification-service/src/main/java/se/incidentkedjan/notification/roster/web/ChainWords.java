package se.incidentkedjan.notification.roster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.chain.ChainForm;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.chain.Patience;
import se.incidentkedjan.notification.contact.ChannelNames;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.roster.ContactPlan;

/** Chains and contacts in plain Swedish. */
final class ChainWords {

    private ChainWords() {}

    /** {@return such as «Bos tjänst, i stället för Dans tjänst (sms, e-post), väntas inte svara då»} */
    static String of(Contact contact) {
        return contact.name()
                + (contact.standsInFor() == null ? "" : ", i stället för " + contact.standsInFor())
                + " (" + channels(contact.ways().stream().map(Way::channel).toList()) + ")"
                + (contact.expected() ? "" : ", väntas inte svara då");
    }

    /** {@return such as «sms, e-post»} */
    static String channels(List<DeliveryChannel> channels) {
        return channels.stream().map(ChannelNames::of).collect(Collectors.joining(", "));
    }

    /** {@return such as «10 % av tiden» or «15 minuter»} */
    static String of(Patience patience) {
        return switch (patience) {
            case Patience.Fixed(var time) -> SwedishTime.length(time);
            case Patience.Share(var percent) -> percent + " % av tiden";
        };
    }

    /** {@return what a chain does, one sentence for each step} */
    static List<String> steps(ChainForm chain, ContactPlan plan) {
        var sentences = new ArrayList<String>();
        for (var i = 0; i < chain.steps().size(); i++) {
            var step = chain.steps().get(i);
            var who = step.role() == null
                    ? "den roll som kallades"
                    : plan.organisation().title(step.role());
            var by = step.channels().isEmpty() ? "" : ", med " + channels(step.channels());
            var isLast = i == chain.steps().size() - 1;
            sentences.add("%d. Fråga %s%s. %s"
                    .formatted(
                            i + 1,
                            who,
                            by,
                            isLast
                                    ? "Fråga igen efter %s, tills någon har det.".formatted(of(step.patience()))
                                    : waiting(step)));
        }
        return sentences;
    }

    private static String waiting(ChainForm.Step step) {
        return step.times() == 1
                ? "Vänta %s.".formatted(of(step.patience()))
                : "Vänta %s. Fråga så %d gånger.".formatted(of(step.patience()), step.times());
    }

    /** {@return what a chain is for and in which hours its waits count} */
    static String scope(ChainForm chain, ContactPlan plan) {
        var parts = new ArrayList<String>();
        if (!chain.urgencies().isEmpty()) {
            parts.add("brådskan " + urgencies(chain));
        }
        if (!chain.roles().isEmpty()) {
            parts.add("rollerna "
                    + chain.roles().stream()
                            .map(plan.organisation()::title)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        if (!chain.units().isEmpty()) {
            parts.add("enheterna "
                    + chain.units().stream()
                            .map(unit -> name(plan.organisation(), unit))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        var hours = chain.hours() == null ? null : plan.roster().hours().get(chain.hours());
        return "Gäller "
                + (parts.isEmpty() ? "allt som inte har en egen kedja" : String.join(", ", parts))
                + ". Väntan räknas "
                + (hours == null ? "dygnet runt." : "i tiderna «" + hours.name() + "».");
    }

    private static String name(Organisation organisation, UnitCode unit) {
        return organisation.nameOf(unit).or(() -> organisation.boardOf(unit)).orElse(unit.value());
    }

    private static String urgencies(ChainForm chain) {
        return List.of(Urgency.values()).stream()
                .filter(chain.urgencies()::contains)
                .map(urgency -> label(urgency).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" och "));
    }

    /** {@return what an urgency is called} */
    static String label(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "Omedelbart";
            case SOON -> "Snart";
            case NORMAL -> "Normalt";
        };
    }
}

package se.incidentkedjan.notification.coverage;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.chain.Level;
import se.incidentkedjan.notification.contact.ChannelNames;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.roster.ContactPlan;
import se.incidentkedjan.notification.roster.Position;

/** Tells why nobody answers, for the one who is to mend it. */
final class Reason {

    private final ContactPlan plan;
    private final WorkingWays working;

    Reason(ContactPlan plan, WorkingWays working) {
        this.plan = plan;
        this.working = working;
    }

    /** One sentence part for each one who is asked, each once. */
    String of(RoleCode called, @Nullable UnitCode unit, List<Level> levels, Instant at) {
        var parts = new LinkedHashSet<String>();
        for (var level : levels) {
            var role = level.role() == null ? called : level.role();
            var positions = plan.positions(role, unit, level.channels(), at);
            if (positions.isEmpty()) {
                parts.add("ingen har rollen " + plan.organisation().title(role));
            }
            for (var position : positions) {
                parts.add(of(position, level.channels()));
            }
        }
        return String.join("; ", parts);
    }

    private String of(Position position, List<DeliveryChannel> channels) {
        var name = position.person().name();
        var answering = position.answering();
        if (answering.isEmpty()) {
            if (position.away()) {
                return name + " är borta och har ingen ersättare som går att nå";
            }
            return channels.isEmpty()
                    ? name + " har varken e-post, telefon eller webhook"
                    : name + " går inte att nå med " + names(channels);
        }
        return position.away()
                ? name + " är borta, och " + notAnswering(answering.get()) + ", som ersätter"
                : notAnswering(answering.get());
    }

    private String notAnswering(Contact contact) {
        if (!contact.expected()) {
            return contact.name() + " väntas inte svara då";
        }
        return contact.name() + " nås bara med "
                + names(contact.ways().stream()
                        .filter(way -> !working.works(contact.person(), way))
                        .map(way -> way.channel())
                        .toList())
                + ", som inte fungerar";
    }

    private static String names(List<DeliveryChannel> channels) {
        return channels.stream().map(ChannelNames::of).distinct().collect(Collectors.joining(" och "));
    }
}

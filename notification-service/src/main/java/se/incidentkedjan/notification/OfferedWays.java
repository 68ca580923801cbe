package se.incidentkedjan.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.chain.Chain;
import se.incidentkedjan.notification.chain.Contacts;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/**
 * The same people, by the channels that the installation has: a phone number is no way to anyone where there is no gateway.
 *
 * @param all everyone, by every way that the files name
 * @param offered whether the installation has a channel
 */
record OfferedWays(Contacts all, Predicate<DeliveryChannel> offered) implements Contacts {

    @Override
    public Chain chain(RoleCode role, @Nullable UnitCode unit, Urgency urgency, Duration within) {
        return all.chain(role, unit, urgency, within);
    }

    @Override
    public List<Contact> holders(RoleCode role, @Nullable UnitCode unit, List<DeliveryChannel> channels, Instant at) {
        // A level that asks by SMS asks by what there is, where there is no gateway.
        var usable = channels.stream().filter(offered).toList();
        return all.holders(role, unit, usable, at).stream()
                .map(person -> new Contact(
                        person.person(),
                        person.name(),
                        person.ways().stream()
                                .filter(way -> offered.test(way.channel()))
                                .toList(),
                        person.language(),
                        person.expected(),
                        person.standsInFor()))
                .filter(person -> !person.ways().isEmpty())
                .toList();
    }

    @Override
    public Instant after(@Nullable String hours, Instant from, Duration wait) {
        return all.after(hours, from, wait);
    }
}

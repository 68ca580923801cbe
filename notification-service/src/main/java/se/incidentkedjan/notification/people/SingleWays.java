package se.incidentkedjan.notification.people;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import se.incidentkedjan.notification.channel.OnlyWays;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;

/** Who in the organisation holds a role and has only one way that can be used. */
public final class SingleWays implements OnlyWays {

    private final Supplier<Organisation> organisation;
    private final Predicate<DeliveryChannel> usable;

    /**
     * Among these people.
     *
     * @param usable whether a channel is there and not marked down
     */
    public SingleWays(Supplier<Organisation> organisation, Predicate<DeliveryChannel> usable) {
        this.organisation = organisation;
        this.usable = usable;
    }

    @Override
    public List<String> cutOffWithout(DeliveryChannel channel) {
        return organisation.get().inAnyRole().stream()
                .filter(person -> person.address(channel).isPresent())
                .filter(person -> person.ways().stream()
                        .map(Way::channel)
                        .noneMatch(other -> other != channel && usable.test(other)))
                .map(Person::name)
                .sorted(Collator.getInstance(Locale.of("sv")))
                .toList();
    }
}

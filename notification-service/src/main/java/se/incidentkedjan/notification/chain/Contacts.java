package se.incidentkedjan.notification.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.contact.Way;

/** Whom a chain reaches: what chains.yml, roster.yml and organisation.yml say together, as they are now. */
public interface Contacts {

    /**
     * Someone to ask.
     *
     * @param person their id in organisation.yml
     * @param name what they are called there
     * @param ways how they are reached, in the order to be tried; at least one
     * @param language the language they read
     * @param expected whether they are expected to answer at that time: on duty and not away
     * @param standsInFor the name of the one they stand in for; absent when they hold the role themselves
     */
    record Contact(
            String person,
            String name,
            List<Way> ways,
            Language language,
            boolean expected,
            @Nullable String standsInFor) {

        /** Keeps its own copy of the list. */
        public Contact {
            ways = List.copyOf(ways);
        }

        /** Never tells the name. */
        @Override
        public String toString() {
            return "Contact[" + person + ", " + ways + "]";
        }
    }

    /**
     * The chain for those who are called now.
     *
     * @param role whom the rules called
     * @param unit whose role; absent for roles of the whole municipality, and when unknown
     * @param within how soon someone must have it; what the waits are shares of
     */
    Chain chain(RoleCode role, @Nullable UnitCode unit, Urgency urgency, Duration within);

    /**
     * Those who hold a role at an instant, with those who stand in for them; each person and address once. Empty when nobody
     * with an address does.
     *
     * @param unit whose role; absent for roles of the whole municipality, and when unknown
     * @param channels by which channels they may be reached, in the order to be tried; none for each person's own order
     * @param at when, UTC
     */
    List<Contact> holders(RoleCode role, @Nullable UnitCode unit, List<DeliveryChannel> channels, Instant at);

    /**
     * When a wait is over that counts only within some hours.
     *
     * @param hours the code of the hours; absent, or no longer in the file: round the clock
     * @param from when it begins, UTC
     * @param wait how long; nothing gives the first instant within the hours
     */
    Instant after(@Nullable String hours, Instant from, Duration wait);
}

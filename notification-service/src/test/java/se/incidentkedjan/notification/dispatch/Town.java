package se.incidentkedjan.notification.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.chain.Chain;
import se.incidentkedjan.notification.chain.Contacts;
import se.incidentkedjan.notification.chain.Level;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.rhythm.Rhythms;

/** A town with few people, for tests: who holds what, and whom to ask after whom. */
final class Town implements Contacts {

    private final Map<RoleCode, List<Contact>> holders = new HashMap<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<DeliveryChannel> down = new ArrayList<>();
    private Duration closedFor = Duration.ZERO;
    private Rhythms rhythms = Rhythms.AT_ONCE;

    /** By mail only. */
    static Contact person(String id) {
        return new Contact(
                id,
                "Rollen " + id,
                List.of(new Way(DeliveryChannel.E_MAIL, id + "@kommun.example")),
                Language.SWEDISH,
                true,
                null);
    }

    /** By mail, and if that fails by phone. */
    static Contact personWithPhone(String id) {
        return new Contact(
                id,
                "Rollen " + id,
                List.of(
                        new Way(DeliveryChannel.E_MAIL, id + "@kommun.example"),
                        new Way(DeliveryChannel.SMS, "+46701740605")),
                Language.SWEDISH,
                true,
                null);
    }

    static Contact offDuty(Contact person) {
        return new Contact(
                person.person(), person.name(), person.ways(), person.language(), false, person.standsInFor());
    }

    Town with(String role, Contact... people) {
        holders.put(RoleCode.of(role), List.of(people));
        return this;
    }

    /** The role of the step, so many times, waiting so long for an answer. */
    Town asksThem(int times, Duration patience) {
        levels.add(new Level(null, List.of(), patience, times));
        return this;
    }

    /** Then those of another role. */
    Town thenAsks(String role, Duration patience) {
        levels.add(new Level(RoleCode.of(role), List.of(), patience, 1));
        return this;
    }

    /** Nobody is expected to answer before so long has passed, from any instant. */
    Town isClosedFor(Duration time) {
        closedFor = time;
        return this;
    }

    /** Those who only need to know are told in these rhythms. */
    Town tellsBy(Rhythms chosen) {
        rhythms = chosen;
        return this;
    }

    void marksDown(DeliveryChannel channel) {
        down.add(channel);
    }

    Reactions reactions(Clock clock) {
        return new Reactions(searches(), Duration.ofHours(2), clock);
    }

    Searches searches() {
        return new Searches(this, ways(), rhythms);
    }

    Handovers handovers() {
        return new Handovers(this, ways());
    }

    private PreferredWays ways() {
        return new PreferredWays(down::contains, (person, way) -> way.address().startsWith("studsar"));
    }

    @Override
    public Chain chain(RoleCode role, @Nullable UnitCode unit, Urgency urgency, Duration within) {
        return new Chain("test", "1", null, levels.isEmpty() ? List.of(new Level(null, List.of(), within, 1)) : levels);
    }

    @Override
    public List<Contact> holders(RoleCode role, @Nullable UnitCode unit, List<DeliveryChannel> channels, Instant at) {
        return holders.getOrDefault(role, List.of());
    }

    @Override
    public Instant after(@Nullable String hours, Instant from, Duration wait) {
        return from.plus(closedFor).plus(wait);
    }

    /** Every step that a dispatch has a search for. */
    static Set<String> searched(Dispatch dispatch) {
        return Set.copyOf(dispatch.calls().stream().map(Call::step).toList());
    }
}

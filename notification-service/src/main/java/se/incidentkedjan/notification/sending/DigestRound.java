package se.incidentkedjan.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Announcements;
import se.incidentkedjan.notification.dispatch.Attempts;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.DeliveryState;
import se.incidentkedjan.notification.dispatch.Digests;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.GatheredMessages;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.dispatch.Recipient;
import se.incidentkedjan.notification.dispatch.Searches;

/**
 * A round with what is gathered: one letter to one person, with all that waits for them and whose time has come. The person is
 * claimed first, so that no two of us gather for the same one; then it goes as with any message: that it is tried is written,
 * it is tried, and what came of it is written. Who dies in between leaves leases that end.
 */
public final class DigestRound implements Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);

    private final Ledger<Dispatch> ledger;
    private final GatheredMessages gathered;
    private final Claims claims;
    private final Searches searches;
    private final DigestEnvelopes envelopes;
    private final BiFunction<String, DeliveryChannel, Optional<String>> addresses;
    private final Tally tally;
    private final Clock clock;
    private final Duration lease;

    /**
     * Rounds for one ledger.
     *
     * @param addresses where a person is reached by a channel now, by their id in organisation.yml: what is gathered may have
     *     waited for a week
     * @param lease how long a round may take before others count it as lost
     */
    public DigestRound(
            Ledger<Dispatch> ledger,
            GatheredMessages gathered,
            Claims claims,
            Searches searches,
            DigestEnvelopes envelopes,
            BiFunction<String, DeliveryChannel, Optional<String>> addresses,
            Tally tally,
            Clock clock,
            Duration lease) {
        this.ledger = ledger;
        this.gathered = gathered;
        this.claims = claims;
        this.searches = searches;
        this.envelopes = envelopes;
        this.addresses = addresses;
        this.tally = tally;
        this.clock = clock;
        this.lease = lease;
    }

    @Override
    public Result go(Set<IncidentId> incidents, Carriers carriers) {
        var now = clock.instant();
        var token = UUID.randomUUID().toString();
        var read = Kept.states(ledger.findAll(incidents)).values();
        var people = waiting(read, now);
        var busy = new HashSet<String>();
        for (var person : people) {
            if (claims.claim(person, token, now, now.plus(lease))) {
                var left = left(read, now, person, busy);
                return written(person, token, left, attempt(person, token, carriers));
            }
            // Someone else writes to them. Should they die over it, the store finds what they left when its time comes.
            busy.add(person);
        }
        return () -> new Written(Set.of(), List.of(), Set.of());
    }

    private static Set<String> waiting(Collection<Dispatch> dispatches, Instant now) {
        return dispatches.stream()
                .flatMap(dispatch -> Digests.due(dispatch, now).stream())
                .map(DigestRound::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The incidents of which others are to be told as well. */
    private static Set<IncidentId> left(Collection<Dispatch> read, Instant now, String person, Set<String> busy) {
        return read.stream()
                .filter(dispatch -> Digests.due(dispatch, now).stream()
                        .map(DigestRound::person)
                        .anyMatch(other -> !other.equals(person) && !busy.contains(other)))
                .map(Dispatch::incident)
                .collect(Collectors.toSet());
    }

    private static String person(Delivery delivery) {
        return recipient(delivery).person();
    }

    private static Recipient recipient(Delivery delivery) {
        return Objects.requireNonNull(delivery.recipient(), "what is gathered is gathered for someone");
    }

    /**
     * What came of it.
     *
     * @param states how the incidents stood before
     * @param tried what was tried; absent when nothing was left to tell
     */
    private record Attempt(
            Map<IncidentId, Dispatch> states, @Nullable Tried tried) {}

    private record Tried(Told told, Outcome outcome) {}

    private Attempt attempt(String person, String token, Carriers carriers) {
        var now = clock.instant();
        var seen = ledger.changeAll(
                gathered.waitingFor(person),
                (incident, dispatch) -> Announcements.decide(dispatch, searches.goOn(dispatch, now)));
        var way = firstWay(Kept.states(seen).values(), person, now);
        if (way == null) {
            return new Attempt(Kept.states(seen), null);
        }
        var claimed = Kept.states(ledger.changeAll(
                seen,
                (incident, dispatch) -> Announcements.decide(
                        dispatch, Digests.attempt(dispatch, person, way, token, now, now.plus(lease)))));
        var parts = new ArrayList<Told.Part>();
        claimed.values()
                .forEach(dispatch -> Attempts.triedBy(dispatch, token)
                        .forEach(delivery -> parts.add(new Told.Part(dispatch, delivery))));
        if (parts.isEmpty()) {
            return new Attempt(claimed, null);
        }
        var told = new Told(recipient(parts.getFirst().delivery()), parts);
        var carrier = carriers.of(way.channel());
        var outcome = carrier.isReady() ? carry(told, carrier) : new Outcome.TriedInVain(false);
        parts.forEach(part -> tally.attempted(part.delivery(), outcome));
        return new Attempt(claimed, new Tried(told, outcome));
    }

    /** One way at a time: what is accepted by it needs no other. */
    private @Nullable Way firstWay(Collection<Dispatch> dispatches, String person, Instant now) {
        return dispatches.stream()
                .flatMap(dispatch -> Digests.due(dispatch, now).stream())
                .map(DigestRound::recipient)
                .filter(recipient -> recipient.person().equals(person))
                .map(Recipient::way)
                .min(Comparator.comparing(Way::channel))
                .map(way -> new Way(
                        way.channel(), addresses.apply(person, way.channel()).orElse(way.address())))
                .orElse(null);
    }

    private Outcome carry(Told told, Carrier carrier) {
        try {
            return carrier.carry(envelopes.address(told, clock.instant()));
        } catch (RuntimeException e) {
            LOG.error(
                    "Letter {} failed in a way nobody foresaw; trying again later", told.letter(), WithoutWords.of(e));
            return new Outcome.TriedInVain(true);
        }
    }

    private Result written(String person, String token, Set<IncidentId> left, Attempt attempt) {
        return () -> {
            var after = new HashMap<>(attempt.states());
            if (attempt.tried() != null) {
                after.putAll(settle(token, attempt.tried()));
            }
            claims.release(person, token);
            return new Written(Set.of(), after.values(), left);
        };
    }

    private Map<IncidentId, Dispatch> settle(String token, Tried tried) {
        var now = clock.instant();
        var letter = tried.told().letter();
        var deliveries = tried.told().deliveries();
        var outcomes = new HashMap<String, Outcome>();
        deliveries.forEach(delivery -> outcomes.put(delivery, tried.outcome()));
        var after = Kept.states(ledger.changeAll(
                tried.told().parts().stream()
                        .map(part -> part.dispatch().incident())
                        .collect(Collectors.toSet()),
                (incident, dispatch) -> Announcements.decide(
                        dispatch,
                        searches.follow(
                                Attempts.settle(Digests.wentIn(dispatch, letter, deliveries), token, outcomes, now),
                                now))));
        after.values().stream()
                .flatMap(dispatch -> dispatch.deliveries().stream())
                .filter(delivery -> deliveries.contains(delivery.id()))
                .filter(delivery -> delivery.progress().state().isSettled()
                        && delivery.progress().state() != DeliveryState.SUPERSEDED
                        && token.equals(delivery.progress().attempt()))
                .forEach(tally::settled);
        return after;
    }
}

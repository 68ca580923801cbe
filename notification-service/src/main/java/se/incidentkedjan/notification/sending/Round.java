package se.incidentkedjan.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.tracing.EventTracing;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.dispatch.Agenda;
import se.incidentkedjan.notification.dispatch.Announcements;
import se.incidentkedjan.notification.dispatch.Attempts;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.DeliveryState;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.dispatch.Priority;
import se.incidentkedjan.notification.dispatch.Searches;

/**
 * A round with the messages: says that it tries (one write), tries, and notes what came of it (one write). Who dies in
 * between leaves a lease that ends, after which others try again and say that the message may be a repeat.
 */
public final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private record Addressee(Dispatch dispatch, Delivery delivery) {
        @Nullable
        Urgency urgency() {
            return delivery.step() == null ? null : delivery.step().urgency();
        }
    }

    private final Ledger<Dispatch> ledger;
    private final Searches searches;
    private final Envelopes envelopes;
    private final EventTracing tracing;
    private final Tally tally;
    private final Clock clock;
    private final Duration lease;

    /**
     * Rounds for one ledger.
     *
     * @param lease how long a round may take before others count it as lost
     */
    public Round(
            Ledger<Dispatch> ledger,
            Searches searches,
            Envelopes envelopes,
            EventTracing tracing,
            Tally tally,
            Clock clock,
            Duration lease) {
        this.ledger = ledger;
        this.searches = searches;
        this.envelopes = envelopes;
        this.tracing = tracing;
        this.tally = tally;
        this.clock = clock;
        this.lease = lease;
    }

    /** What came of one round. */
    final class Result implements Rounds.Result {
        private final String token = UUID.randomUUID().toString();
        private final Map<IncidentId, Map<String, Outcome>> outcomes = new HashMap<>();
        private final Map<IncidentId, String> traces = new HashMap<>();
        private Map<IncidentId, Kept<Dispatch>> claimed = Map.of();

        private void note(Addressee addressee, Outcome outcome, @Nullable String traceparent) {
            var incident = addressee.dispatch().incident();
            outcomes.computeIfAbsent(incident, unused -> new HashMap<>())
                    .put(addressee.delivery().id(), outcome);
            if (traceparent != null) {
                traces.put(incident, traceparent);
            }
            if (!(outcome instanceof Outcome.NotTried)) {
                tally.attempted(addressee.delivery(), outcome);
            }
        }

        @Override
        public Rounds.Written writeDown() {
            if (outcomes.isEmpty()) {
                return new Rounds.Written(Set.of(), Kept.states(claimed).values(), Set.of());
            }
            var now = clock.instant();
            var tried = new HashMap<>(claimed);
            tried.keySet().retainAll(outcomes.keySet());
            var after = Kept.states(ledger.changeAll(
                    tried,
                    (incident, dispatch) -> Announcements.decide(
                                    dispatch,
                                    searches.follow(
                                            Attempts.settle(
                                                    dispatch, token, outcomes.getOrDefault(incident, Map.of()), now),
                                            now))
                            .tracedBy(traces.get(incident))));
            after.values().forEach(this::count);
            var all = new HashMap<>(Kept.states(claimed));
            all.putAll(after);
            return new Rounds.Written(
                    after.values().stream()
                            .filter(dispatch -> Agenda.wakeAt(dispatch) == null)
                            .map(Dispatch::incident)
                            .collect(Collectors.toSet()),
                    all.values(),
                    Set.of());
        }

        private void count(Dispatch dispatch) {
            var own = dispatch.deliveries().stream()
                    .filter(delivery -> delivery.progress().state().isSettled()
                            && delivery.progress().state() != DeliveryState.SUPERSEDED
                            && token.equals(delivery.progress().attempt()))
                    .toList();
            own.forEach(tally::settled);
            Attempts.reachedFirstBy(dispatch, token)
                    .ifPresent(first -> tally.reached(Duration.between(dispatch.receivedAt(), first)));
        }
    }

    /** Does what the time asks for in these incidents, and tries what is due of one priority. */
    Result go(Priority priority, Set<IncidentId> incidents, Carriers carriers) {
        var result = new Result();
        var began = clock.instant();
        var leaseEnds = began.plus(lease);
        result.claimed = ledger.changeAll(
                incidents,
                (incident, dispatch) -> Announcements.decide(
                        dispatch,
                        Attempts.begin(searches.goOn(dispatch, began), priority, result.token, began, leaseEnds)));
        List<Addressee> addressees = new ArrayList<>();
        Kept.states(result.claimed)
                .values()
                .forEach(dispatch -> Attempts.triedBy(dispatch, result.token)
                        .forEach(delivery -> addressees.add(new Addressee(dispatch, delivery))));
        addressees.sort(Comparator.comparing(Addressee::urgency, Comparator.nullsLast(Comparator.naturalOrder())));
        carryAll(addressees, began.plus(sendingTime()), carriers, result);
        return result;
    }

    /**
     * How long new messages are begun. What is begun in the first half of the lease ends well before it; and what a kill
     * makes us forget, and so send again, is no more than a moment's work.
     */
    private Duration sendingTime() {
        var half = lease.dividedBy(2);
        return half.compareTo(MOMENT) < 0 ? half : MOMENT;
    }

    private void carryAll(List<Addressee> addressees, Instant noneAfter, Carriers carriers, Result result) {
        Map<DeliveryChannel, Boolean> answering = new EnumMap<>(DeliveryChannel.class);
        for (var addressee : addressees) {
            var channel = addressee.delivery().channel();
            var carrier = carriers.of(channel);
            if (!answering.computeIfAbsent(channel, unused -> carrier.isReady())) {
                result.note(addressee, new Outcome.TriedInVain(false), null);
            } else if (clock.instant().isAfter(noneAfter)) {
                result.note(addressee, new Outcome.NotTried(), null);
            } else {
                tracing.within(
                        addressee.delivery().traceparent(),
                        "send message",
                        () -> result.note(addressee, carry(addressee, carrier, tracing.current()), tracing.current()));
            }
        }
    }

    private Outcome carry(Addressee addressee, Carrier carrier, @Nullable String traceparent) {
        try {
            var addressed = envelopes.address(addressee.dispatch(), addressee.delivery(), clock.instant(), traceparent);
            return switch (addressed) {
                case Envelopes.Ready(var mail) -> carrier.carry(mail);
                case Envelopes.NotPossible(var outcome) -> outcome;
            };
        } catch (RuntimeException e) {
            // One message that cannot be written or sent must not take the others of its round with it.
            LOG.error(
                    "Delivery {} failed in a way nobody foresaw; trying again later",
                    addressee.delivery().id(),
                    WithoutWords.of(e));
            return new Outcome.TriedInVain(true);
        }
    }
}

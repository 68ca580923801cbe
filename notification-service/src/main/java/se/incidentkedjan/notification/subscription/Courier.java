package se.incidentkedjan.notification.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.UntilStored;
import se.incidentkedjan.notification.sending.WithoutWords;

/**
 * Tells one system what it is to be told: says that it tries (one write), tries, and notes what came of it (one write). Who dies
 * in between leaves a lease that ends, after which the same is told again with the same id. For one thread.
 */
final class Courier {

    /**
     * What couriers lean on.
     *
     * @param ledger what is to be told
     * @param subscribers those who want to be told now
     * @param lease how long an attempt may take before others count it as lost
     * @param store writes down what came of a call
     */
    record Office(
            Ledger<Bulletin> ledger,
            Supplier<Subscribers> subscribers,
            StatusTally tally,
            Clock clock,
            Duration lease,
            UntilStored store) {}

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration UNTIL_IT_IS_BACK = Duration.ofMinutes(5);

    private final ClientCode system;
    private final Office office;
    private final Receivers.Receiver receiver;
    private final Circuit circuit;

    Courier(ClientCode system, Office office, Receivers.Receiver receiver, Circuit circuit) {
        this.system = system;
        this.office = office;
        this.receiver = receiver;
        this.circuit = circuit;
    }

    /** Tells it what is due of an incident, the next only. Returns whether there is more to tell it at once. */
    boolean carry(IncidentId incident) throws InterruptedException {
        var token = UUID.randomUUID().toString();
        var subscriber = office.subscribers().get().find(system).orElse(null);
        if (subscriber == null) {
            return ended(
                    changed(
                            incident,
                            bulletin -> bulletin.withNowhereToGo(system, token, now().plus(UNTIL_IT_IS_BACK), now())),
                    token);
        }
        var rests = restsUntil(subscriber);
        if (rests != null) {
            changed(incident, bulletin -> bulletin.postponed(system, rests, now()));
            return false;
        }
        var begun = changed(incident, bulletin -> bulletin.begin(system, token, now(), now().plus(office.lease())));
        var notice = begun.flatMap(bulletin -> bulletin.triedBy(token)).orElse(null);
        if (begun.isEmpty() || notice == null) {
            return false;
        }
        var outcome = tell(subscriber, notice, begun.get());
        circuit.noted(outcome);
        office.tally().attempted(outcome);
        return ended(
                office.store()
                        .write(
                                "what came of a call",
                                () -> changed(
                                        incident, bulletin -> bulletin.settle(notice.id(), token, outcome, now()))),
                token);
    }

    /** Counts what was settled by this token. Returns whether there is more to tell at once. */
    private boolean ended(Optional<Bulletin> after, String token) {
        after.ifPresent(bulletin -> count(bulletin, token));
        return after.map(bulletin -> bulletin.due(now()).contains(system)).orElse(false);
    }

    /** Whoever asks us to wait longer than we would have is waited for so long. */
    private @Nullable Instant restsUntil(Subscriber subscriber) {
        var away = circuit.restsUntil();
        var asked = receiver.waitsUntil(subscriber);
        return away == null || (asked != null && asked.isAfter(away)) ? asked : away;
    }

    private Outcome.Tried tell(Subscriber subscriber, Notice notice, Bulletin bulletin) {
        try {
            return receiver.tell(subscriber, notice, bulletin);
        } catch (RuntimeException e) {
            LOG.error(
                    "Notice {} to {} failed in a way that nobody has thought of",
                    notice.id(),
                    system,
                    WithoutWords.of(e));
            return new Outcome.TriedInVain(true);
        }
    }

    private Optional<Bulletin> changed(IncidentId incident, UnaryOperator<Bulletin> change) {
        return office.ledger().change(incident, known -> {
            var next = known == null ? null : change.apply(known);
            return next == null || next.equals(known) ? Decision.nothing() : Decision.become(next);
        });
    }

    /** What is dropped because nobody is to be told any more is neither taken nor given up. */
    private void count(Bulletin bulletin, String token) {
        bulletin.notices().stream()
                .filter(notice -> token.equals(notice.attempt()))
                .filter(notice -> notice.state() == NoticeState.TAKEN || notice.state() == NoticeState.GIVEN_UP)
                .forEach(notice -> {
                    office.tally().settled(notice);
                    if (notice.state() == NoticeState.GIVEN_UP) {
                        LOG.error(
                                "{} was not told of change {} of incident {}, and will not be: given up after {} attempts",
                                system,
                                notice.change().number(),
                                bulletin.incident(),
                                notice.attempts());
                    }
                });
    }

    private Instant now() {
        return office.clock().instant();
    }

    /** Lets go of the connection; the next call opens a new one. */
    void rest() {
        receiver.close();
    }
}

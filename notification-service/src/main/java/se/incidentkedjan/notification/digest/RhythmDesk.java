package se.incidentkedjan.notification.digest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.Digests;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.GatheredMessages;
import se.incidentkedjan.notification.rhythm.Choice;
import se.incidentkedjan.notification.rhythm.Rhythm;
import se.incidentkedjan.notification.rhythm.RhythmsInForce;

/** Where people choose how often they are told. What waits for them waits for the new time, and goes now when there is none. */
public final class RhythmDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RhythmDesk.class);

    private final RhythmsInForce rhythms;
    private final Ledger<Dispatch> dispatches;
    private final GatheredMessages gathered;
    private final Consumer<Collection<Dispatch>> handOver;
    private final Clock clock;
    private Set<String> movedLast = Set.of();

    /**
     * A desk that keeps choices and moves what waits.
     *
     * @param handOver gets messages on their way when they are durable
     */
    public RhythmDesk(
            RhythmsInForce rhythms,
            Ledger<Dispatch> dispatches,
            GatheredMessages gathered,
            Consumer<Collection<Dispatch>> handOver,
            Clock clock) {
        this.rhythms = rhythms;
        this.dispatches = dispatches;
        this.gathered = gathered;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** Someone chooses. When it returns, it is durable, and what waits has been moved. */
    public void choose(String person, Rhythm rhythm) {
        rhythms.choose(new Choice(person, rhythm, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        move(person);
    }

    /** What someone has chosen; empty when they have not, and the files say how often they are told. */
    public Optional<Rhythm> chosen(String person) {
        return rhythms.choice(person).map(Choice::rhythm);
    }

    /** How often someone is told as the holder of a role. */
    public Rhythm inForce(String person, RoleCode role) {
        return rhythms.of(person, role);
    }

    /**
     * Takes in what has been chosen at another instance, or just before this one was ended. A store that is away leaves what was
     * known. To be called from one thread.
     */
    public void refresh() {
        try {
            var changed = rhythms.refresh();
            // Once more the next time: a message that was decided by the old choice may have been written after the
            // first.
            var both = new HashSet<>(movedLast);
            both.addAll(changed);
            both.forEach(this::move);
            movedLast = changed;
        } catch (RuntimeException e) {
            LOG.debug("What people have chosen could not be read; going on with what is known", e);
        }
    }

    private void move(String person) {
        var now = clock.instant();
        var after = dispatches.changeAll(gathered.waitingFor(person), (incident, dispatch) -> {
            var moved = Digests.moved(dispatch, person, rhythms, now);
            return moved.equals(dispatch) ? Decision.nothing() : Decision.become(moved);
        });
        handOver.accept(Kept.states(after).values());
    }
}

package se.incidentkedjan.notification.digest;

import java.time.Clock;
import java.util.Collection;
import java.util.function.Consumer;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.Announcements;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.GatheredMessages;
import se.incidentkedjan.notification.dispatch.Searches;

/** When a letter that told of many comes back, none of them has been told. */
public final class ReturnedLetters {

    private final Ledger<Dispatch> dispatches;
    private final GatheredMessages gathered;
    private final Searches searches;
    private final Consumer<Collection<Dispatch>> handOver;
    private final Clock clock;

    /**
     * Takes care of what was gathered in this ledger.
     *
     * @param handOver gets messages on their way when they are durable
     */
    public ReturnedLetters(
            Ledger<Dispatch> dispatches,
            GatheredMessages gathered,
            Searches searches,
            Consumer<Collection<Dispatch>> handOver,
            Clock clock) {
        this.dispatches = dispatches;
        this.gathered = gathered;
        this.searches = searches;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** The letter that this message went with has come back; nothing when it went by itself. Once more does nothing. */
    public void with(Delivery delivery) {
        var letter = delivery.gathered() == null ? null : delivery.gathered().letter();
        if (letter == null) {
            return;
        }
        var now = clock.instant();
        handOver.accept(Kept.states(dispatches.changeAll(
                        gathered.in(letter),
                        (incident, dispatch) ->
                                Announcements.decide(dispatch, searches.follow(dispatch.bounced(letter, now), now))))
                .values());
    }
}

package se.incidentkedjan.notification.subscription;

import java.util.Optional;
import se.incidentkedjan.kit.auditor.ChainCheck;

/** That somebody has changed the file, and that it is wrong, so that it is not in force. */
public final class WrongSubscriberFile implements ChainCheck {

    private final SubscribersInForce subscribers;

    /** Looks at the file of these. */
    public WrongSubscriberFile(SubscribersInForce subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "wrong-subscribers";
    }

    @Override
    public Optional<String> look() {
        var problems = subscribers.state().problems();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s är fel på rad %d och används inte; det som gällde förut gäller. Se felen med: ./incidentkedjan notify subscribers"
                                .formatted(
                                        problems.getFirst().file(),
                                        problems.getFirst().line()));
    }
}

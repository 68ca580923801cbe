package se.incidentkedjan.kit.relay;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;

/** Lets another service ask this one to say everything once more. Only services reach {@code /internal}. */
@RestController
@RequestMapping("/internal/republish")
final class RepublishController {

    private final EventRelay relay;

    RepublishController(EventRelay relay) {
        this.relay = relay;
    }

    /**
     * What was done.
     *
     * @param events how many events Kafka has acknowledged once more
     */
    record Republished(long events) {}

    /** Returns when Kafka has acknowledged everything. Asking again is harmless. */
    @Requires(Action.EVENTS_REPUBLISH)
    @PostMapping
    Republished republish() {
        return new Republished(relay.publishEverything());
    }
}

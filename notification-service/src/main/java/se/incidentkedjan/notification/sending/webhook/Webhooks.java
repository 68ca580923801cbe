package se.incidentkedjan.notification.sending.webhook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.sending.http.HttpAddress;

/** All other systems that messages can be sent to, by code. For any thread. */
public final class Webhooks {

    private final Map<String, Webhook> byCode = new HashMap<>();

    /**
     * Those of the settings.
     *
     * @param site where people reach the pages; stands for the link of a message that has none
     * @throws InvalidConfiguration when one of them cannot be called in that way
     */
    public Webhooks(WebhookSettings settings, String site) {
        settings.webhooks().forEach((code, target) -> {
            if (!code.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                throw HttpAddress.wrong(
                        "incidentkedjan.notification.webhooks", "Koden ska ha bara a-z, 0-9 och bindestreck.");
            }
            byCode.put(code, new Webhook(code, target, site));
        });
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** The codes that a person's way may have. */
    public Set<String> codes() {
        return Set.copyOf(byCode.keySet());
    }

    Optional<Webhook> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}

package se.incidentkedjan.notification.sending.webhook;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.Carrier;
import se.incidentkedjan.notification.sending.Message;
import se.incidentkedjan.notification.sending.http.Advice;
import se.incidentkedjan.notification.sending.http.Line;
import se.incidentkedjan.notification.sending.http.Verdicts;

/** Carries messages to other systems, each over a line of its own: one that is away does not keep the others waiting. */
public final class WebhookCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCarrier.class);

    private record Open(Line line, Advice advice) {}

    private final Webhooks webhooks;
    private final Function<String, @Nullable SSLContext> bundles;
    private final Clock clock;
    private final Map<String, Open> open = new HashMap<>();

    /**
     * A carrier without a connection yet.
     *
     * @param bundles finds by its name the bundle of those whose certificates are accepted
     */
    public WebhookCarrier(Webhooks webhooks, Function<String, @Nullable SSLContext> bundles, Clock clock) {
        this.webhooks = webhooks;
        this.bundles = bundles;
        this.clock = clock;
    }

    /** Each message has a system of its own, so there is nothing to ask before. */
    @Override
    public boolean isReady() {
        return !webhooks.isEmpty();
    }

    @Override
    public Outcome carry(Message message) {
        var webhook = webhooks.find(message.way().address()).orElse(null);
        if (webhook == null) {
            LOG.warn(
                    "Delivery {} is for a webhook that is not under incidentkedjan.notification.webhooks",
                    message.delivery());
            return new Outcome.GivenUp(Failure.BAD_ADDRESS);
        }
        var to = open.computeIfAbsent(message.way().address(), code -> open(webhook));
        if (to.advice().isToWait()) {
            return new Outcome.TriedInVain(false);
        }
        var answer = to.line().ask(webhook.request(message, clock.instant()));
        var outcome = Verdicts.USUAL.of(answer);
        to.advice().noted(message.delivery(), answer, outcome);
        return outcome;
    }

    private Open open(Webhook webhook) {
        var settings = webhook.settings();
        var bundle = settings.sslBundle();
        return new Open(
                new Line(
                        settings.connectTimeout(),
                        settings.answerTimeout(),
                        bundle == null ? null : bundles.apply(bundle),
                        clock),
                new Advice("The webhook at " + webhook.address().getHost(), webhook.setting(), clock));
    }

    @Override
    public void close() {
        open.values().forEach(one -> one.line().close());
    }
}

package se.incidentkedjan.kit.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import se.incidentkedjan.events.EventEnvelope;

/**
 * The way into a service: batches of records become batches of events. Offsets are committed only after the handler has
 * returned, so a handler returns when its effect is durable. What can never be handled goes to the dead letters, one
 * record at a time; everything else in the batch goes on.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final EventMeters meters;

    /** An inbox that counts what comes. */
    public Inbox(EventMeters meters) {
        this.meters = meters;
    }

    /** A function for the binder that feeds this handler. The handler must bear repeats. */
    public Consumer<Message<List<byte[]>>> feeding(Consumer<List<EventEnvelope>> handler) {
        return message -> feed(message, handler);
    }

    private void feed(Message<List<byte[]>> message, Consumer<List<EventEnvelope>> handler) {
        var payloads = message.getPayload();
        var headers = headers(message);
        var batch = new ArrayList<EventEnvelope>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            try {
                batch.add(EventReader.read(headers.get(i), payloads.get(i)));
            } catch (RuntimeException e) {
                // Those before it must have had their effect before the container is told how far we came.
                handleAll(batch, handler);
                meters.dead();
                throw new BatchListenerFailedException("an event cannot be read", new NeverHandled(e), i);
            }
        }
        handleAll(batch, handler);
    }

    private void handleAll(List<EventEnvelope> batch, Consumer<List<EventEnvelope>> handler) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            handler.accept(batch);
        } catch (RuntimeException e) {
            if (!Failures.isPermanent(e)) {
                meters.retried();
                throw e;
            }
            handleOneByOne(batch, handler);
        }
    }

    /** Finds the one event that can never be handled. Repeats are harmless, so the others are simply handled again. */
    private void handleOneByOne(List<EventEnvelope> batch, Consumer<List<EventEnvelope>> handler) {
        for (int i = 0; i < batch.size(); i++) {
            try {
                handler.accept(List.of(batch.get(i)));
            } catch (RuntimeException e) {
                if (!Failures.isPermanent(e)) {
                    meters.retried();
                    throw e;
                }
                LOG.error(
                        "Event {} of type {} can never be handled",
                        batch.get(i).id(),
                        batch.get(i).type(),
                        e);
                meters.dead(batch.get(i).type());
                throw new BatchListenerFailedException("an event can never be handled", new NeverHandled(e), i);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> headers(Message<?> message) {
        return (List<Map<String, Object>>) Objects.requireNonNull(
                message.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS), "a batch comes with its headers");
    }

    /** Marks what trying again can never help, for the container's error handler. */
    static final class NeverHandled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NeverHandled(Throwable cause) {
            super(cause);
        }
    }
}

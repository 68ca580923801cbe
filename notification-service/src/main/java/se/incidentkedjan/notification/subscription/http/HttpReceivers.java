package se.incidentkedjan.notification.subscription.http;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.http.Advice;
import se.incidentkedjan.notification.sending.http.Line;
import se.incidentkedjan.notification.sending.http.Verdicts;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.notification.subscription.Notice;
import se.incidentkedjan.notification.subscription.Receivers;
import se.incidentkedjan.notification.subscription.SecretName;
import se.incidentkedjan.notification.subscription.StatusMessage;
import se.incidentkedjan.notification.subscription.Subscriber;
import se.incidentkedjan.notification.subscription.Subscribers;

/** Calls systems over HTTP, signed. */
public final class HttpReceivers implements Receivers {

    private final Calls calls;
    private final Clock clock;

    /** With what the settings say of how they are called. */
    public HttpReceivers(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Receiver open() {
        return new HttpReceiver();
    }

    private record Open(Subscriber subscriber, Line line, Advice advice) {}

    private final class HttpReceiver implements Receiver {

        private @Nullable Open open;

        @Override
        public @Nullable Instant waitsUntil(Subscriber subscriber) {
            return to(subscriber).advice().waitsUntil();
        }

        @Override
        public Outcome.Tried tell(Subscriber subscriber, Notice notice, Bulletin bulletin) {
            var to = to(subscriber);
            var request = calls.post(subscriber.secret())
                    .to(
                            subscriber.address(),
                            StatusMessage.CONTENT_TYPE,
                            notice.id(),
                            clock.instant(),
                            StatusMessage.of(notice, bulletin).json());
            var answer = to.line().ask(request);
            var outcome = Verdicts.USUAL.of(answer);
            to.advice().noted(notice.id(), answer, outcome);
            return outcome;
        }

        /** With another address or secret in the file it is another line. */
        private Open to(Subscriber subscriber) {
            var known = open;
            if (known != null && known.subscriber().equals(subscriber)) {
                return known;
            }
            close();
            var fresh = new Open(
                    subscriber,
                    calls.line(subscriber.secret()),
                    new Advice(
                            subscriber.client() + " at " + subscriber.address().getHost(),
                            SecretName.setting(subscriber.secret()),
                            "url of " + subscriber.client() + " in " + Subscribers.FILE,
                            clock));
            open = fresh;
            return fresh;
        }

        @Override
        public void close() {
            if (open != null) {
                open.line().close();
            }
        }
    }
}

package se.incidentkedjan.notification.sending.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking another system once. */
public sealed interface Answer {

    /**
     * It answered.
     *
     * @param status its code
     * @param body the beginning of what it said
     * @param retryAfter how long it asks us to wait; absent when it does not say
     */
    record Came(int status, String body, @Nullable Duration retryAfter) implements Answer {

        /** Never tells what it said: gateways repeat numbers and texts. */
        @Override
        public String toString() {
            return "Came[" + status + "]";
        }
    }

    /**
     * It was not reached, so it has heard nothing.
     *
     * @param kind of failure
     */
    record NotReached(String kind) implements Answer {}

    /**
     * It may have heard us; its answer was not heard.
     *
     * @param kind of failure
     */
    record Lost(String kind) implements Answer {

        /** It did not answer in time. */
        public static final String SLOW = "slow";
    }
}

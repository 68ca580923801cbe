package se.incidentkedjan.gateway.routing;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** What is known about a request that got no answer. */
enum Outcome {
    /** No connection was made, so that nothing can have been saved. */
    NOT_SENT,
    /** The gateway did not send it on, since too many files came at once. */
    TURNED_AWAY,
    /** It was sent, or some of it, and the answer was lost: it may have been saved. */
    UNKNOWN;

    static Outcome of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return NOT_SENT;
            }
        }
        return UNKNOWN;
    }
}

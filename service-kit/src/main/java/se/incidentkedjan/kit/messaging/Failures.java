package se.incidentkedjan.kit.messaging;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;

/**
 * The one place that tells failures that pass from those that never will. What passes is tried again without limit,
 * because skipping it would lose an incident; what never passes goes to the dead letters, where a person sees it.
 */
public final class Failures {

    private Failures() {}

    /** Whether trying again can never help. Only faults of stores, brokers and networks are held to pass. */
    public static boolean isPermanent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return false;
            }
        }
        return true;
    }

    /** The innermost cause: what really happened. */
    public static Throwable root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof DataAccessException
                || cause instanceof MongoException
                || cause instanceof KafkaException
                || cause instanceof org.springframework.kafka.KafkaException
                || cause instanceof IOException
                || cause instanceof UncheckedIOException
                || cause instanceof TimeoutException
                || cause instanceof InterruptedException
                || cause instanceof Error;
    }
}

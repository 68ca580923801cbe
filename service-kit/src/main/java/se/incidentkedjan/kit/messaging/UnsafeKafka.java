package se.incidentkedjan.kit.messaging;

/** The service does not start, because Kafka would not be reached in a way that can be trusted. */
public final class UnsafeKafka extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String action;

    UnsafeKafka(String what, String action) {
        super(what + " " + action, null, false, false);
        this.what = what;
        this.action = action;
    }

    /** What is not safe, in Swedish. */
    String what() {
        return what;
    }

    /** What to do about it, in Swedish. */
    String action() {
        return action;
    }
}

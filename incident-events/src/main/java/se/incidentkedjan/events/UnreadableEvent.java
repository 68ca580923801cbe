package se.incidentkedjan.events;

/** An event that can never be read, however often it is tried. The message names the type and never the content. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For data that do not have the form of their type. */
    public UnreadableEvent(String type, Exception cause) {
        super("the data cannot be read as " + type + ": " + cause.getClass().getSimpleName(), cause);
    }

    /** For envelopes that lack what every event must have. */
    public UnreadableEvent(String reason) {
        super(reason);
    }
}

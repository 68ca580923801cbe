package se.incidentkedjan.localstack.guard;

/** The infrastructure cannot run as asked. The message is Swedish, says what is wrong and ends with a way out. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** Refuses with a sentence for the person who started the process. */
    public StartRefused(String message) {
        super(message);
        this.sentence = message;
    }

    /** Refuses with a sentence for the person who started the process, keeping the technical cause for the log. */
    public StartRefused(String message, Throwable cause) {
        super(message, cause);
        this.sentence = message;
    }

    /** What to tell the person. */
    public String sentence() {
        return sentence;
    }
}

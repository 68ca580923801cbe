package se.incidentkedjan.reporting.rebuild;

/** A service did not say everything once more. */
public final class VoiceMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String service;

    /** With the service that did not. */
    public VoiceMissing(String service, Throwable cause) {
        super(service + " did not say everything once more", cause);
        this.service = service;
    }

    /** Which service. */
    public String service() {
        return service;
    }
}

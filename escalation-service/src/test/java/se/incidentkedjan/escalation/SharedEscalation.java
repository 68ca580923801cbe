package se.incidentkedjan.escalation;

/** One service for the tests that only add cases of their own and look at those: a start takes seconds. */
public final class SharedEscalation {

    private static final RunningEscalation SERVICE = RunningEscalation.asShipped();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVICE::close));
    }

    private SharedEscalation() {}

    public static RunningEscalation running() {
        return SERVICE;
    }
}

package se.incidentkedjan.escalation;

/** Services for the tests that only add cases of their own and look at those: a start takes seconds. */
public final class SharedEscalation {

    private static final class AsShipped {
        private static final RunningEscalation SERVICE = closedAtTheEnd(RunningEscalation.asShipped());
    }

    private static final class ErasingCases {
        private static final RunningEscalation SERVICE = closedAtTheEnd(RunningEscalation.with("retention.yml", """
                valid-from: 2027-01-01
                documents:
                  - {type: case, keep: 2 years, from: received, decision: KS 2026-0124, valid-from: 2027-01-01}
                """));
    }

    private SharedEscalation() {}

    /** With the files that ship. */
    public static RunningEscalation running() {
        return AsShipped.SERVICE;
    }

    /** With a retention by which cases are erased two years after they were reported, and nothing else is. */
    public static RunningEscalation erasingCases() {
        return ErasingCases.SERVICE;
    }

    private static RunningEscalation closedAtTheEnd(RunningEscalation service) {
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        return service;
    }
}

package se.incidentkedjan.localstack.process;

/** The infrastructure did not start. */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String said;

    StartFailed(int exitCode, String said) {
        super("the infrastructure did not start (exit code " + exitCode + "): " + said);
        this.exitCode = exitCode;
        this.said = said;
    }

    /** What the process ended with; -1 if it had to be killed. */
    public int exitCode() {
        return exitCode;
    }

    /** What the process said to the person who started it, in Swedish if it refused. */
    public String said() {
        return said;
    }
}

package se.incidentkedjan.intake.register;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An import could not go on. What this says can be logged: what went wrong and where, and none of its messages, which may be
 * words of the file. What went wrong is no cause of this, so that nobody logs it with it.
 */
public final class ImportStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int PLACES = 12;

    private final RuntimeException failure;

    /**
     * Something stopped it.
     *
     * @param what which import
     * @param failure what went wrong
     */
    public ImportStopped(String what, RuntimeException failure) {
        super(what + ": " + told(failure));
        this.failure = failure;
    }

    /** What went wrong; its messages may be words of the file. */
    public RuntimeException failure() {
        return failure;
    }

    private static String told(Throwable failure) {
        var cause = failure.getCause();
        var here = failure.getClass().getSimpleName() + " at "
                + Arrays.stream(failure.getStackTrace())
                        .limit(PLACES)
                        .map(ImportStopped::place)
                        .collect(Collectors.joining(" < "));
        return cause == null ? here : here + ", caused by " + told(cause);
    }

    private static String place(StackTraceElement at) {
        var name = at.getClassName();
        return "%s.%s(%s:%d)"
                .formatted(
                        name.substring(name.lastIndexOf('.') + 1),
                        at.getMethodName(),
                        at.getFileName(),
                        at.getLineNumber());
    }
}

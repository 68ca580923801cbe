package se.incidentkedjan.notification.sending;

import org.jspecify.annotations.Nullable;

/**
 * What kind of thing went wrong and where in the code, for the log. The messages of the original stay behind: a relay, a
 * parser or a client may repeat an address in them.
 */
public final class WithoutWords extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private WithoutWords(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause);
        setStackTrace(original.getStackTrace());
    }

    /** A failure and its causes. */
    public static WithoutWords of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static WithoutWords of(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new WithoutWords(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    /** What kind of failure is at the bottom of it, in a word. */
    public static String kind(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}

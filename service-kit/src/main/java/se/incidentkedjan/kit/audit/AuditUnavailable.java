package se.incidentkedjan.kit.audit;

import org.springframework.dao.DataAccessResourceFailureException;

/** The trail cannot be written or read now. What was to be recorded must not be done: nothing is seen unrecorded. */
public final class AuditUnavailable extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1;

    /** For this reason. */
    public AuditUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** For a reason of our own. */
    public AuditUnavailable(String message) {
        super(message);
    }
}

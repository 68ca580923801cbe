package se.incidentkedjan.kit.ledger;

import org.springframework.dao.OptimisticLockingFailureException;

/** Someone else wrote the same aggregate in between. Reading it again and deciding anew will do. */
public final class Outdated extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1L;

    Outdated(String collection) {
        super("an aggregate in " + collection + " was written by someone else in between");
    }
}

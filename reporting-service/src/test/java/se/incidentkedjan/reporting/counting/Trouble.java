package se.incidentkedjan.reporting.counting;

/** What may happen at any step of a store: nothing, the death of the process, or another process in between. */
class Trouble {

    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Before a read or a write. */
    void before() {}

    /** How many of so many documents are written before the process dies; all of them when it lives. */
    int written(int of) {
        return of;
    }

    void die() {
        throw new Death();
    }
}

package se.incidentkedjan.kit.sealing;

/** A key that should be there is not: a key file without an older master key, or data keys that were not restored. */
public final class KeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private KeyMissing(String what) {
        super(what);
    }

    static KeyMissing ofMaster(String id) {
        return new KeyMissing("the master key " + id + " is not in the key file; put it back");
    }

    static KeyMissing ofIncident(Object incident) {
        return new KeyMissing("incident " + incident
                + " has words but neither a data key nor a mark that it was destroyed; restore the data keys");
    }
}

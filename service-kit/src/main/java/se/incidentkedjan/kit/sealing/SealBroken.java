package se.incidentkedjan.kit.sealing;

/** What is sealed, or a wrapped key, has been changed, moved to another place, or is under another key. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String what) {
        super(what);
    }
}

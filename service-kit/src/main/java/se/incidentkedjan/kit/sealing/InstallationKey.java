package se.incidentkedjan.kit.sealing;

/**
 * A secret of the installation that stays the same when master keys change, so that what is indexed under it is found
 * again. Never seals anything.
 */
public final class InstallationKey {

    private final HeldKey key;

    InstallationKey(HeldKey key) {
        this.key = key;
    }

    /** An index of its own for one purpose; those of different purposes never meet. */
    public BlindIndex index(String purpose) {
        return new BlindIndex(key.derived("index " + purpose));
    }
}

package se.incidentkedjan.kit.sealing;

import java.util.Set;

/**
 * The keys that data keys are wrapped with, as a key management service has them: one is active and wraps, the others
 * still unwrap. What is wrapped is bound to its context and opens in no other.
 */
public interface MasterKeys {

    /**
     * A data key as it may be stored.
     *
     * @param masterKey the id of the master key it is under
     * @param text Base64
     */
    record Wrapping(String masterKey, String text) {

        /** Tells nothing of the key. */
        @Override
        public String toString() {
            return "Wrapping[" + masterKey + "]";
        }
    }

    /** The id of the key that wraps. */
    String active();

    /** The ids of all that unwrap. */
    Set<String> known();

    /** Wraps with the active key. The caller zeroes what it gave. */
    Wrapping wrap(byte[] dataKey, byte[] context);

    /**
     * Unwraps. The caller zeroes what it gets.
     *
     * @throws KeyMissing when the master key is not there any more
     * @throws SealBroken when it was changed or belongs to another context
     */
    byte[] unwrap(Wrapping wrapping, byte[] context);

    /** Looks whether there are other keys by now; goes on with those it has when it cannot see. */
    default boolean refresh() {
        return false;
    }
}

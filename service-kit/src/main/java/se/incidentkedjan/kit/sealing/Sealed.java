package se.incidentkedjan.kit.sealing;

import java.util.Base64;

/**
 * Words that only the vault can open, and only as the field of the incident that they were sealed for.
 *
 * @param text Base64 of a version byte (1), a nonce of 12 bytes, and the words under AES-256-GCM with their tag
 */
public record Sealed(String text) {

    static Sealed of(byte[] frame) {
        return new Sealed(Base64.getEncoder().encodeToString(frame));
    }

    byte[] frame() {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new SealBroken("what is sealed is not Base64");
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Sealed[…]";
    }
}

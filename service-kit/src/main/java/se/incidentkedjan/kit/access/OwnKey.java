package se.incidentkedjan.kit.access;

import java.security.PrivateKey;

/**
 * What this service signs with.
 *
 * @param account its name
 * @param privateKey EC P-256
 */
public record OwnKey(String account, PrivateKey privateKey) {

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "OwnKey[" + account + "]";
    }
}

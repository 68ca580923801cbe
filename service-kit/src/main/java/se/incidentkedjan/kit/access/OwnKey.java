package se.incidentkedjan.kit.access;

import java.security.PrivateKey;

/**
 * What a service proves with who it is.
 *
 * @param account the service account, such as {@code incident-intake}
 * @param privateKey on the curve P-256
 */
public record OwnKey(String account, PrivateKey privateKey) {}

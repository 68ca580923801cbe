package se.incidentkedjan.events.facts;

import org.jspecify.annotations.Nullable;

/**
 * The KLASSA levels of the system concerned, from the system register, each 0 to 4; absent when not classified.
 *
 * @param confidentiality konfidentialitet
 * @param integrity riktighet
 * @param availability tillgänglighet
 * @param traceability spårbarhet
 */
public record Klassa(
        @Nullable Integer confidentiality,
        @Nullable Integer integrity,
        @Nullable Integer availability,
        @Nullable Integer traceability) {

    /** The system is not classified. */
    public static final Klassa NOT_CLASSIFIED = new Klassa(null, null, null, null);
}

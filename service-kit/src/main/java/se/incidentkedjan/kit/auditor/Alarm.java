package se.incidentkedjan.kit.auditor;

import java.time.Instant;

/**
 * Something in the chain is not as it should be, or is so again.
 *
 * @param at when it was seen, UTC
 * @param service which service saw it
 * @param check which check
 * @param over true when it is well again
 * @param sentence what is wrong, in plain Swedish
 */
record Alarm(Instant at, String service, String check, boolean over, String sentence) {}

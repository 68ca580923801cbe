package se.incidentkedjan.reporting.publication;

import java.time.Instant;

/**
 * That a version is frozen and published.
 *
 * @param at when, UTC
 * @param who by whom
 * @param hash of what its paper says, SHA-256 in 64 hexadecimal digits; printed on each sheet
 * @param number its place among all that has been published, from 1
 */
public record Approval(Instant at, Who who, String hash, int number) {}

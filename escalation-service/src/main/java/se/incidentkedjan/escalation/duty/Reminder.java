package se.incidentkedjan.escalation.duty;

import java.time.Instant;

/**
 * That a clock is to be remembered.
 *
 * @param share how much of the time has gone, in per cent
 * @param at when that is, UTC
 */
public record Reminder(int share, Instant at) {}

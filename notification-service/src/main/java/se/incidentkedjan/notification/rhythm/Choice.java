package se.incidentkedjan.notification.rhythm;

import java.time.Instant;

/**
 * That someone has chosen how often they are told.
 *
 * @param person their id in organisation.yml
 * @param rhythm what they chose
 * @param at when, UTC
 */
public record Choice(String person, Rhythm rhythm, Instant at) {}

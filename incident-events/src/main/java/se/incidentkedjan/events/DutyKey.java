package se.incidentkedjan.events;

import org.jspecify.annotations.Nullable;

/**
 * Which duty of an incident, and whose.
 *
 * @param code which
 * @param controller the nämnd or styrelse whose it is; absent for what the municipality has as a whole
 */
public record DutyKey(DutyCode code, @Nullable UnitCode controller) {}

package se.incidentkedjan.notification.roster;

import org.jspecify.annotations.Nullable;

/**
 * Someone who is away for a while.
 *
 * @param person their id
 * @param span when
 * @param substitute the id of the one who takes over what they have to do in that time, their duty too; absent when nobody
 *     is named
 */
public record Absence(String person, Span span, @Nullable String substitute) {}

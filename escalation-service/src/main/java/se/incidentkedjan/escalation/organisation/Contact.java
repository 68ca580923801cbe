package se.incidentkedjan.escalation.organisation;

import org.jspecify.annotations.Nullable;

/**
 * How someone who holds a role of the whole municipality is reached.
 *
 * @param name or position, in Swedish
 * @param email absent when nobody has told
 * @param phone absent likewise
 */
public record Contact(
        String name, @Nullable String email, @Nullable String phone) {}

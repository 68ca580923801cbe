package se.incidentkedjan.intake.mailbox;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;

/**
 * One mailbox as a way in.
 *
 * @param name what it is called in settings, lists and meters
 * @param unit whose incidents come there; absent when it is for all
 * @param category what is reported there, such as the mailbox of a phishing button; absent when it is anything
 */
public record Entrance(
        String name, @Nullable UnitCode unit, @Nullable Category category) {}

/** Tells whoever looks after the files of people and the ways out what in them cannot be relied on. */
@NullMarked
package se.incidentkedjan.notification.upkeep;

import org.jspecify.annotations.NullMarked;

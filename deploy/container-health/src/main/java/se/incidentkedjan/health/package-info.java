/** Asks a service in the same container whether it lives. */
@NullMarked
package se.incidentkedjan.health;

import org.jspecify.annotations.NullMarked;

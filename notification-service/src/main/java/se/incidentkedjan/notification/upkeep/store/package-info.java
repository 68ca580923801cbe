/** Keeps what has been told. */
@NullMarked
package se.incidentkedjan.notification.upkeep.store;

import org.jspecify.annotations.NullMarked;

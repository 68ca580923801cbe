/** Counts messages and measures how long they took. */
@NullMarked
package se.incidentkedjan.notification.sending.meters;

import org.jspecify.annotations.NullMarked;

/** Counts what comes back. */
@NullMarked
package se.incidentkedjan.notification.postbox.meters;

import org.jspecify.annotations.NullMarked;

/** Tells other systems how far the handling of incidents has come, in codes and nothing else. */
@NullMarked
package se.incidentkedjan.notification.subscription;

import org.jspecify.annotations.NullMarked;

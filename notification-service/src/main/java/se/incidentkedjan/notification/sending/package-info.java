/** Carries messages to the relay: the urgent ones on a lane of their own. */
@NullMarked
package se.incidentkedjan.notification.sending;

import org.jspecify.annotations.NullMarked;

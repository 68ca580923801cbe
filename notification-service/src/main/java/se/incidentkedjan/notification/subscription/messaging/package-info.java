/** Hears of reports and of how they are handled. */
@NullMarked
package se.incidentkedjan.notification.subscription.messaging;

import org.jspecify.annotations.NullMarked;

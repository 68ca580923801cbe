/** Counts what systems are told. */
@NullMarked
package se.incidentkedjan.notification.subscription.meters;

import org.jspecify.annotations.NullMarked;

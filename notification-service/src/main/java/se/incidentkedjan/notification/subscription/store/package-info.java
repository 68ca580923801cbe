/** Keeps what systems are told. */
@NullMarked
package se.incidentkedjan.notification.subscription.store;

import org.jspecify.annotations.NullMarked;

/** Keeps the dispatches. */
@NullMarked
package se.incidentkedjan.notification.dispatch.store;

import org.jspecify.annotations.NullMarked;

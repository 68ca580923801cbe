/** Keeps who is writing to whom. */
@NullMarked
package se.incidentkedjan.notification.digest.store;

import org.jspecify.annotations.NullMarked;

/** Keeps what people have chosen. */
@NullMarked
package se.incidentkedjan.notification.rhythm.store;

import org.jspecify.annotations.NullMarked;

/** Keeps what has been read and which addresses do not work. */
@NullMarked
package se.incidentkedjan.notification.postbox.store;

import org.jspecify.annotations.NullMarked;

/** Keeps which channels are marked down. */
@NullMarked
package se.incidentkedjan.notification.channel.store;

import org.jspecify.annotations.NullMarked;

/** How the ways out are: which work, which fail, and which people have marked down. */
@NullMarked
package se.incidentkedjan.notification.channel;

import org.jspecify.annotations.NullMarked;

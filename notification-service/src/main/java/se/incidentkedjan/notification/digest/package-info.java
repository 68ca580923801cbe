/** Lets people choose how often they are told of what they only need to know, and takes care of letters that come back. */
@NullMarked
package se.incidentkedjan.notification.digest;

import org.jspecify.annotations.NullMarked;

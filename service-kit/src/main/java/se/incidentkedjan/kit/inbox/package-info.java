/** What has been heard from others, so that a repeat changes nothing. */
@NullMarked
package se.incidentkedjan.kit.inbox;

import org.jspecify.annotations.NullMarked;

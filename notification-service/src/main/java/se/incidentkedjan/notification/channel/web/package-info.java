/** Shows how the channels are, and lets people mark them down and up. */
@NullMarked
package se.incidentkedjan.notification.channel.web;

import org.jspecify.annotations.NullMarked;

/** Sends the short answer to answers that cannot be understood. */
@NullMarked
package se.incidentkedjan.notification.postbox.smtp;

import org.jspecify.annotations.NullMarked;

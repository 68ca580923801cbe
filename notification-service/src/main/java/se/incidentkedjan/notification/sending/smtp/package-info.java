/** Speaks SMTP with the relay. */
@NullMarked
package se.incidentkedjan.notification.sending.smtp;

import org.jspecify.annotations.NullMarked;

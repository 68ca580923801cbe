/** Hands text messages to a gateway over HTTP. */
@NullMarked
package se.incidentkedjan.notification.sending.sms;

import org.jspecify.annotations.NullMarked;

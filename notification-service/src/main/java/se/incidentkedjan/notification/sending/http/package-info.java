/** Asks other systems over HTTP, and judges what they answer. */
@NullMarked
package se.incidentkedjan.notification.sending.http;

import org.jspecify.annotations.NullMarked;

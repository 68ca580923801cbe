/** Asks incident-intake where a reporter wants the receipt. */
@NullMarked
package se.incidentkedjan.notification.sending.intake;

import org.jspecify.annotations.NullMarked;

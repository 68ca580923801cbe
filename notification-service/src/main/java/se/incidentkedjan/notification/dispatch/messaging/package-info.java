/** Hears of reports and assessments. */
@NullMarked
package se.incidentkedjan.notification.dispatch.messaging;

import org.jspecify.annotations.NullMarked;

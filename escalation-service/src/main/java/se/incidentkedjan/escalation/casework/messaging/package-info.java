/** What casework hears of reports. */
@NullMarked
package se.incidentkedjan.escalation.casework.messaging;

import org.jspecify.annotations.NullMarked;

/** What the other services hear of a report. */
@NullMarked
package se.incidentkedjan.intake.report.messaging;

import org.jspecify.annotations.NullMarked;

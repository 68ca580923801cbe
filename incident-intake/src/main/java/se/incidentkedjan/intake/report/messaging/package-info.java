/** What the other services hear of a report, and what is heard of it from them. */
@NullMarked
package se.incidentkedjan.intake.report.messaging;

import org.jspecify.annotations.NullMarked;

/** What the other services hear of a report, and the orders to erase that are heard from them. */
@NullMarked
package se.incidentkedjan.intake.report.messaging;

import org.jspecify.annotations.NullMarked;

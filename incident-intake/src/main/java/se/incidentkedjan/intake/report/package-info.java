/** Reports of incidents: what may be said in one, how it is numbered, and that it is received once. */
@NullMarked
package se.incidentkedjan.intake.report;

import org.jspecify.annotations.NullMarked;

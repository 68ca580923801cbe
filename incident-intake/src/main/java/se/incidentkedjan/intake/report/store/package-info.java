/** Keeps reports and running numbers in MongoDB. */
@NullMarked
package se.incidentkedjan.intake.report.store;

import org.jspecify.annotations.NullMarked;

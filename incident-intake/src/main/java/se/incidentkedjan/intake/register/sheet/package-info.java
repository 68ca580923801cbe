/** Reads registers that are kept as CSV or Excel, and dates as people in Sweden write them. */
@NullMarked
package se.incidentkedjan.intake.register.sheet;

import org.jspecify.annotations.NullMarked;

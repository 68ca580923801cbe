/** The figures of a period, with the names that people know. */
@NullMarked
package se.incidentkedjan.reporting.statistics;

import org.jspecify.annotations.NullMarked;

/** Counts what is reported, so that every incident is in the figures exactly once, whatever happens on the way. */
@NullMarked
package se.incidentkedjan.reporting.counting;

import org.jspecify.annotations.NullMarked;

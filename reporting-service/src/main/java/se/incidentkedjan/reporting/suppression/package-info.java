/** Which figures of a public report may be shown, so that nobody is pointed out by them, by a sum of them or by a difference. */
@NullMarked
package se.incidentkedjan.reporting.suppression;

import org.jspecify.annotations.NullMarked;

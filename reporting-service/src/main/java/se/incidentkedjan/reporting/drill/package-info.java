/** How drills have gone: what was made, what was answered and how soon, and what was missed. */
@NullMarked
package se.incidentkedjan.reporting.drill;

import org.jspecify.annotations.NullMarked;

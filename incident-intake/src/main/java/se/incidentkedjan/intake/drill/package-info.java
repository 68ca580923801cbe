/** Makes drills: a report that nothing lies behind, for somebody to say that they have it. */
@NullMarked
package se.incidentkedjan.intake.drill;

import org.jspecify.annotations.NullMarked;

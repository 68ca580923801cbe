/** Takes in an older register of incidents, row by row, once, and takes it back when it was wrong. */
@NullMarked
package se.incidentkedjan.intake.register;

import org.jspecify.annotations.NullMarked;

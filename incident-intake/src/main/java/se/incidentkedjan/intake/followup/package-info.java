/** Lets whoever reported see how it goes, add what they know later, and answer what they are asked. */
@NullMarked
package se.incidentkedjan.intake.followup;

import org.jspecify.annotations.NullMarked;

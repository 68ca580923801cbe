/** Hears how far cases come. */
@NullMarked
package se.incidentkedjan.intake.followup.messaging;

import org.jspecify.annotations.NullMarked;

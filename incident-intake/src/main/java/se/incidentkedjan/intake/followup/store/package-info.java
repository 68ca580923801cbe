/** Keeps how far cases have come. */
@NullMarked
package se.incidentkedjan.intake.followup.store;

import org.jspecify.annotations.NullMarked;

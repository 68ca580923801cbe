/** The part of the municipality's organisation that a report can point at: units and systems. */
@NullMarked
package se.incidentkedjan.intake.organisation;

import org.jspecify.annotations.NullMarked;

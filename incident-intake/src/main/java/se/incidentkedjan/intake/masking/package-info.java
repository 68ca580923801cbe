/** Finds what points out a person in free text, and puts a word for it in its place. */
@NullMarked
package se.incidentkedjan.intake.masking;

import org.jspecify.annotations.NullMarked;

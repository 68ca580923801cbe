/** Tells how much two cases look alike, and by what, so that duplicates are found while they are few. */
@NullMarked
package se.incidentkedjan.escalation.similar;

import org.jspecify.annotations.NullMarked;

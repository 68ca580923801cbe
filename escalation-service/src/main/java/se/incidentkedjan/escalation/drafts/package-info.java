/** Drafts to authorities: their fields in their order, filled from the case, with the gaps marked. */
@NullMarked
package se.incidentkedjan.escalation.drafts;

import org.jspecify.annotations.NullMarked;

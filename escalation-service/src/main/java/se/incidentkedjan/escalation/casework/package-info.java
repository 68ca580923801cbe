/** The case of an incident: what has been decided about it, on which grounds, and what it then says to the chain. */
@NullMarked
package se.incidentkedjan.escalation.casework;

import org.jspecify.annotations.NullMarked;

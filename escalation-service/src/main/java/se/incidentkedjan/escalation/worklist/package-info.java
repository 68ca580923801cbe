/** The list that people choose their next work from: which cases, in which order, and how much time each has left. */
@NullMarked
package se.incidentkedjan.escalation.worklist;

import org.jspecify.annotations.NullMarked;

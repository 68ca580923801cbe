/** One paper that proves what was decided about a legal duty: on what, by whom, when and why. */
@NullMarked
package se.incidentkedjan.escalation.decisionsheet;

import org.jspecify.annotations.NullMarked;

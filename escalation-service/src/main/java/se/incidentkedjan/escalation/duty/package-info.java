/** Legal duties: how their time is counted, which version of the law counts, and how a duty comes to be met or missed. */
@NullMarked
package se.incidentkedjan.escalation.duty;

import org.jspecify.annotations.NullMarked;

/** Sees that many report the same kind of thing at once, and which of them stands for all. */
@NullMarked
package se.incidentkedjan.escalation.storm;

import org.jspecify.annotations.NullMarked;

/** What may be erased by now, by whose decision, and what has been (arkivlagen 1990:782, 10 §). */
@NullMarked
package se.incidentkedjan.escalation.retention;

import org.jspecify.annotations.NullMarked;

/** What of a case can be given out as an allmän handling: the system proposes grounds of secrecy, a person decides. */
@NullMarked
package se.incidentkedjan.escalation.disclosure;

import org.jspecify.annotations.NullMarked;

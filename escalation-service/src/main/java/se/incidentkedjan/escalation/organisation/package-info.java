/** The municipality as far as escalation needs it: units and their boards, systems, and which roles there are. */
@NullMarked
package se.incidentkedjan.escalation.organisation;

import org.jspecify.annotations.NullMarked;

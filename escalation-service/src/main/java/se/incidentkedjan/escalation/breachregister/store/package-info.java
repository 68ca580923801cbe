/** Finds the cases of the register among all cases, a few at a time. */
@NullMarked
package se.incidentkedjan.escalation.breachregister.store;

import org.jspecify.annotations.NullMarked;

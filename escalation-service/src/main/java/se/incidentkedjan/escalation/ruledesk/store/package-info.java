/** Past incidents, replayed through other rules. */
@NullMarked
package se.incidentkedjan.escalation.ruledesk.store;

import org.jspecify.annotations.NullMarked;

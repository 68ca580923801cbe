/** What a municipality asks of its rule files on the command line: are they right, what do they say, what has changed. */
@NullMarked
package se.incidentkedjan.escalation.ruledesk;

import org.jspecify.annotations.NullMarked;

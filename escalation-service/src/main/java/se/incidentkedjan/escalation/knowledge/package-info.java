/** What was known of a case at an instant, read from its kept history. */
@NullMarked
package se.incidentkedjan.escalation.knowledge;

import org.jspecify.annotations.NullMarked;

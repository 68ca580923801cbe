/** Decision sheets as pages and PDF, and whether the audit trail knows one. */
@NullMarked
package se.incidentkedjan.escalation.decisionsheet.web;

import org.jspecify.annotations.NullMarked;

/** The rules for people to read and rehearse, and for the command line to rehearse. */
@NullMarked
package se.incidentkedjan.escalation.ruledesk.web;

import org.jspecify.annotations.NullMarked;

/** The work list as pages for people and as JSON for programs. */
@NullMarked
package se.incidentkedjan.escalation.worklist.web;

import org.jspecify.annotations.NullMarked;

/** What the auditor sees of the trails, and takes out. */
@NullMarked
package se.incidentkedjan.reporting.revision.web;

import org.jspecify.annotations.NullMarked;

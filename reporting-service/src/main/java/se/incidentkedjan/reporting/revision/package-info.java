/** The audit trails of all services, read as one. */
@NullMarked
package se.incidentkedjan.reporting.revision;

import org.jspecify.annotations.NullMarked;

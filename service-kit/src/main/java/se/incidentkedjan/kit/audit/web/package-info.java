/** Hands the trail of a service to the one that shows it to the auditor. */
@NullMarked
package se.incidentkedjan.kit.audit.web;

import org.jspecify.annotations.NullMarked;

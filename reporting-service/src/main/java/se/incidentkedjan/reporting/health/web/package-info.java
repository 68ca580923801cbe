/** A page that shows how the chain is. */
@NullMarked
package se.incidentkedjan.reporting.health.web;

import org.jspecify.annotations.NullMarked;

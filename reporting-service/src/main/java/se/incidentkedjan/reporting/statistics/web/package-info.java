/** The figures as JSON and as a page. */
@NullMarked
package se.incidentkedjan.reporting.statistics.web;

import org.jspecify.annotations.NullMarked;

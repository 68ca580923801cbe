/** Where rows and pages are kept. */
@NullMarked
package se.incidentkedjan.reporting.counting.store;

import org.jspecify.annotations.NullMarked;

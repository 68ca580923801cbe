/** What is told of the true numbers when everybody may read it: incidents, legal duties and measures, small numbers protected. */
@NullMarked
package se.incidentkedjan.reporting.disclosure;

import org.jspecify.annotations.NullMarked;

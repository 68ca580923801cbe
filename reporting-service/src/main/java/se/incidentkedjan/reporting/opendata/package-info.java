/** Open data: the yearly figures that were published, for anybody to reuse and for municipalities to compare. */
@NullMarked
package se.incidentkedjan.reporting.opendata;

import org.jspecify.annotations.NullMarked;

/** Drawings looked at mark by mark. */
@NullMarked
package se.incidentkedjan.documents.chart;

import org.jspecify.annotations.NullMarked;
